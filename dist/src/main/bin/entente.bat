@echo off
rem Starts Entente. Settings: JAVA_HOME, ENTENTE_JAVA_OPTIONS (such as -Xmx4g), ENTENTE_LIBRARY, ENTENTE_PLUGINS, ENTENTE_ALLOWED_PLUGINS.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
where "%JAVA%" >nul 2>nul
if errorlevel 1 if not exist "%JAVA%" (
  echo Entente needs Java 17 or newer, and none was found. Install a JDK or set JAVA_HOME. 1>&2
  exit /b 1
)
"%JAVA%" -Xmx1g -XX:+UseSerialGC -XX:FreqInlineSize=50 -XX:MaxInlineLevel=4 %ENTENTE_JAVA_OPTIONS% "-Dentente.home=%HOME_DIR%" "-Dlogback.configurationFile=%HOME_DIR%\conf\logback.xml" -cp "%HOME_DIR%\lib\*" org.entente.app.Main %*
exit /b %ERRORLEVEL%
