@echo off
rem Starts Overlay Studio: the studio without arguments or with a design file, the command line with a verb.
rem Needs Java 25 or newer, and finds it: JAVA_HOME, then java on the PATH, then the usual places.
setlocal EnableExtensions DisableDelayedExpansion
set "STUDIO=%~dp0.."
set "JAVA="

if defined JAVA_HOME call :take "%JAVA_HOME%"
if not defined JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :take "%%~dp$PATH:J.."
for %%P in ("%ProgramFiles%" "%LocalAppData%\Programs") do (
  for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto" "SapMachine") do (
    if not defined JAVA for /d %%D in ("%%~P\%%~V\*") do if not defined JAVA call :take "%%~D"
  )
)
if not defined JAVA for /d %%D in ("%UserProfile%\.jdks\*") do if not defined JAVA call :take "%%~D"
if not defined JAVA for /d %%D in ("%UserProfile%\scoop\apps\*") do if not defined JAVA call :take "%%~D\current"
if not defined JAVA (
  echo Overlay Studio needs Java 25 or newer and found none on this computer: install one, for example from https://adoptium.net, or let JAVA_HOME name its folder.>&2
  exit /b 2
)

rem A word that names no file is a verb of the command line, which needs no window and should start fast.
if "%~1"=="" goto studio
if exist "%~1" goto studio
for /f "delims=abcdefghijklmnopqrstuvwxyz-" %%R in ("%~1") do goto studio
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -classpath "%STUDIO%\lib\*" overlaystudio.Main %*
exit /b %ERRORLEVEL%

:studio
"%JAVA%" --module-path "%STUDIO%\lib\javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics -classpath "%STUDIO%\lib\*" overlaystudio.Main %*
exit /b %ERRORLEVEL%

rem Takes a Java's folder if it is new enough. Its file "release" tells, so no Java is started for the question.
:take
if not exist "%~1\bin\java.exe" exit /b 1
if not exist "%~1\release" exit /b 1
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do (
  if "%%K"=="JAVA_VERSION" for /f "delims=.-+_" %%N in ("%%~L") do if %%N GEQ 25 set "JAVA=%~1\bin\java.exe"
)
exit /b 0
