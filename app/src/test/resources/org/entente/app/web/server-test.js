const test = "ä";
