"""What each word of ``./run`` makes ready before it does anything."""

import pytest

import setup
from bootstrap import libraries
from bootstrap.report import Stop

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def all_libraries_there(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(libraries, "_PACKAGES", {"offscreen": {}, "x11": {}, "wayland": {}})


@pytest.fixture
def one_library_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = {"libno-such-library.so.9": "libno-such-library9"}
    table = {"offscreen": lacking, "x11": {}, "wayland": {}}
    monkeypatch.setattr(libraries, "_PACKAGES", table)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda tool: f"/usr/bin/{tool}")


@pytest.mark.parametrize("words", [["demo"], ["demo", "--pdf", "out.pdf"], ["check", "file"]])
@pytest.mark.usefixtures("no_display")
def test_the_command_line_needs_neither_qt_nor_libraries(words: list[str]) -> None:
    word, rest = setup.meaning(words)
    assert word.groups == ("program",)
    assert word.libraries == ()
    assert rest == words


@pytest.mark.usefixtures("all_libraries_there")
def test_a_demonstration_told_to_open_no_window_needs_no_qt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert setup.meaning(["demo", "--no-window"])[0].groups == ("program",)
    assert setup.meaning(["demo"])[0].groups == ("program", "window")


@pytest.mark.usefixtures("all_libraries_there")
def test_a_demonstration_opens_no_window_that_nobody_would_see(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert setup.meaning(["demo"])[0].groups == ("program",)
    assert setup.meaning([])[0].groups == ("program", "window")


@pytest.mark.usefixtures("one_library_missing")
def test_a_demonstration_goes_on_without_a_window_where_libraries_are_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    word, rest = setup.meaning(["demo"])
    assert word.groups == ("program",)
    assert rest == ["demo", "--no-window"]
    assert "libno-such-library9" in capsys.readouterr().err


@pytest.mark.usefixtures("no_display")
def test_no_window_is_tried_where_there_is_no_display() -> None:
    with pytest.raises(Stop) as stopped:
        setup.meaning([])
    assert stopped.value.code == 2
    assert "./run demo" in str(stopped.value)


@pytest.mark.usefixtures("all_libraries_there")
@pytest.mark.parametrize("words", [[], ["--office", "my.baraza"], ["--office=my.baraza"]])
def test_the_window_needs_qt(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    word, rest = setup.meaning(words)
    assert word.groups == ("program", "window")
    assert "wayland" in word.libraries
    assert rest == words


@pytest.mark.parametrize("name", ["test", "bench", "screens", "kill", "fuzz", "package"])
def test_the_words_of_the_checkout_take_what_follows_them(name: str) -> None:
    word, rest = setup.meaning([name, "more", "--words"])
    assert {"program", "window", "test"} <= set(word.groups)
    assert rest == ["more", "--words"]


@pytest.mark.usefixtures("one_library_missing")
def test_missing_libraries_are_named_with_the_exact_line() -> None:
    with pytest.raises(Stop) as stopped:
        libraries.provide(["offscreen"])
    line = "sudo apt-get install --no-install-recommends libno-such-library9"
    assert line in str(stopped.value)


@pytest.mark.usefixtures("one_library_missing")
def test_elsewhere_than_on_debian_the_libraries_themselves_are_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(Stop, match=r"libno-such-library\.so\.9"):
        libraries.provide(["offscreen"])
