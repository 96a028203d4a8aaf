// What has changed between two looks at the plugins, in sentences.

const most = 4;

/** The plugins by a key that stays when a file is replaced: the id, and the file of a second one. */
export function keyed(all) {
  const plugins = new Map();
  for (const plugin of all) {
    const key = plugin.id || plugin.file;
    plugins.set(plugins.has(key) ? key + " " + plugin.file : key, plugin);
  }
  return plugins;
}

/** The changes; empty where there are none. */
export function news(before, now) {
  const said = [];
  for (const [key, plugin] of now) {
    const sentence = before.has(key) ? change(before.get(key), plugin) : arrival(plugin);
    if (sentence !== "") {
      said.push(sentence);
    }
  }
  for (const [key, plugin] of before) {
    if (!now.has(key)) {
      said.push(`${name(plugin)} has gone.`);
    }
  }
  return said.length > most ? `${said.length} plugins have come, changed or gone.` : said.join(" ");
}

function arrival(plugin) {
  switch (plugin.state) {
    case "started":
      return `${name(plugin)} is there.`;
    case "disabled":
      return `${name(plugin)} is there, but switched off.`;
    default:
      return `${name(plugin)} is there, but does not work. ${plugin.reason}`;
  }
}

function change(old, plugin) {
  if (old.sha256 !== plugin.sha256) {
    const place =
      old.version === plugin.version ? "another file of the same version" : old.version || "the old file";
    const outcome =
      plugin.state === "started"
        ? ""
        : plugin.state === "disabled"
          ? " It is switched off."
          : ` It does not work. ${plugin.reason}`;
    return `${name(plugin)} is there, in place of ${place}.${outcome}`;
  }
  if (old.state === plugin.state) {
    return "";
  }
  switch (plugin.state) {
    case "started":
      return old.state === "disabled" ? `${name(plugin)} is switched on.` : `${name(plugin)} works now.`;
    case "disabled":
      return `${name(plugin)} is switched off.`;
    default:
      return `${name(plugin)} no longer works. ${plugin.reason}`;
  }
}

function name(plugin) {
  return ((plugin.id || plugin.file) + " " + plugin.version).trim();
}
