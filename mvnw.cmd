@echo off
rem Runs Maven: the installed one if it is 3.8 or later, else a pinned one that is downloaded once and checked.
setlocal

set VERSION=3.9.12
set SHA512=0a1be79f02466533fc1a80abbef8796e4f737c46c6574ede5658b110899942a94db634477dfd3745501c80aef9aac0d4f841d38574373f7e2d24cce89d694f70
set URL=https://archive.apache.org/dist/maven/maven-3/%VERSION%/binaries/apache-maven-%VERSION%-bin.tar.gz
if not defined MAVEN_USER_HOME set MAVEN_USER_HOME=%USERPROFILE%\.m2
set DISTS=%MAVEN_USER_HOME%\wrapper\dists
set MAVEN=%DISTS%\apache-maven-%VERSION%\bin\mvn.cmd

set JAVA=java
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set JAVA_VERSION=
for /f tokens^=2^ delims^=.^" %%a in ('""%JAVA%" -version 2^>^&1 ^| findstr /c:" version ""') do set JAVA_VERSION=%%a
if not defined JAVA_VERSION (
  echo mvnw: needs a JDK, 17 or later: install one, or set JAVA_HOME to one 1>&2
  exit /b 1
)
if %JAVA_VERSION% lss 17 (
  echo mvnw: needs a JDK, 17 or later, but this is %JAVA_VERSION%: set JAVA_HOME to a later one 1>&2
  exit /b 1
)

rem Running the service needs nothing that only tests need: see the profile "tests" in pom.xml.
set SKIP=
for %%a in (%*) do if "%%~a"=="spring-boot:run" set SKIP=-Dmaven.test.skip=true

set MAJOR=0
set MINOR=0
for /f "tokens=3,4 delims=. " %%a in ('mvn.cmd --version 2^>nul ^| findstr /c:"Apache Maven"') do (
  set MAJOR=%%a
  set MINOR=%%b
)
if %MAJOR% gtr 3 goto installed
if %MAJOR% equ 3 if %MINOR% geq 8 goto installed

if not exist "%MAVEN%" call :install || exit /b 1
"%MAVEN%" %SKIP% %*
exit /b %ERRORLEVEL%

:installed
mvn.cmd %SKIP% %*
exit /b %ERRORLEVEL%

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
