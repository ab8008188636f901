@echo off
rem Everything from a bare checkout on Windows: run demo, run test, run for the window. See README.md.
setlocal
set "here=%~dp0"
set "venv=%here%.venv\Scripts\python.exe"
if exist "%venv%" (
    "%venv%" -S -c "import sys" >nul 2>&1 && (
        "%venv%" -B "%here%packaging\setup.py" %*
        exit /b
    )
)
for %%p in ("py -3.13" "py -3.12" "py -3" "python3" "python") do (
    %%~p -S -c "import sys; sys.exit(sys.version_info < (3, 9))" >nul 2>&1 && (
        %%~p -B "%here%packaging\setup.py" %*
        exit /b
    )
)
echo run: Baraza needs Python 3.12 or newer, and there is no Python on this machine. 1>&2
echo run: Install it from the Microsoft Store or python.org, then run this again. 1>&2
exit /b 1
