@echo off
rem Runs Maven: the installed one if it is 3.8 or later, else a pinned one that is downloaded once and checked.
rem With spring-boot:run alone, it leaves out the tests and what only they need, and prints the service's own lines only.
setlocal

set VERSION=3.9.12
set SHA512=0a1be79f02466533fc1a80abbef8796e4f737c46c6574ede5658b110899942a94db634477dfd3745501c80aef9aac0d4f841d38574373f7e2d24cce89d694f70
set URL=https://archive.apache.org/dist/maven/maven-3/%VERSION%/binaries/apache-maven-%VERSION%-bin.tar.gz
if not defined MAVEN_USER_HOME set MAVEN_USER_HOME=%USERPROFILE%\.m2
set DISTS=%MAVEN_USER_HOME%\wrapper\dists
set MAVEN=%DISTS%\apache-maven-%VERSION%\bin\mvn.cmd

rem Maven would start with an older Java, and end with an error that names no version of Java.
set JAVA=java.exe
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java.exe
set FOUND=
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined FOUND set FOUND=%%~v
if not defined FOUND goto nojava
for /f "delims=.-+_" %%v in ("%FOUND%") do if %%v lss 17 goto oldjava

rem Whether the service is to be run, and nothing else to be built.
set OPTIONS=
set SECOND=%~2
if not defined SECOND set SECOND=-
if /i "%~1"=="spring-boot:run" if "%SECOND:~0,1%"=="-" set OPTIONS=--quiet --no-transfer-progress -Dmaven.test.skip=true
if defined OPTIONS if not exist target\classes echo mvnw: building Vouch; the first time, this also downloads some 150 MB 1>&2

set MAJOR=0
set MINOR=0
for /f "tokens=3,4 delims=. " %%a in ('mvn.cmd --version 2^>nul ^| findstr /c:"Apache Maven"') do (
  set MAJOR=%%a
  set MINOR=%%b
)
if %MAJOR% gtr 3 goto installed
if %MAJOR% equ 3 if %MINOR% geq 8 goto installed

if not exist "%MAVEN%" call :install || exit /b 1
"%MAVEN%" %OPTIONS% %*
exit /b %ERRORLEVEL%

:installed
mvn.cmd %OPTIONS% %*
exit /b %ERRORLEVEL%

:nojava
echo mvnw: needs a JDK, 17 or later: there is no %JAVA%; install one, or set JAVA_HOME 1>&2
exit /b 1

:oldjava
echo mvnw: needs a JDK, 17 or later, but %JAVA% is %FOUND%: install one, or set JAVA_HOME 1>&2
exit /b 1

:install
echo mvnw: downloading %URL% 1>&2
set ARCHIVE=%TEMP%\apache-maven-%VERSION%-%RANDOM%.tar.gz
curl.exe --fail --silent --show-error --location --output "%ARCHIVE%" %URL% || exit /b 1
certutil -hashfile "%ARCHIVE%" SHA512 | findstr /i /x %SHA512% >nul || (
  echo mvnw: the download's SHA-512 is not %SHA512% 1>&2
  exit /b 1
)
if not exist "%DISTS%" mkdir "%DISTS%"
tar.exe -xzf "%ARCHIVE%" -C "%DISTS%" || exit /b 1
del "%ARCHIVE%"
exit /b 0
