"""What somebody gives to sign: a place, a key and its password."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from baraza.services.signing import SignaturePlace
from baraza.ui.minutes.signing.telling import place_words
from baraza.ui.theme.theme import theme
from baraza.ui.widgets import Button, Choice, Elided, Label


class SigningForm(QWidget):
    """Place, key file, password; the password is taken once and shown no more.

    Attributes:
        places: The places where nobody has signed.
        choose_key: Asks for the file of the key.
        password: Its password, unseen.
        sign: Asks where to write, and signs.

    Signals:
        asked: Somebody wants to sign.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__(parent)
        self.key: Path | None = None
        self.places, self.password = Choice(), QLineEdit()
        self.places.setAccessibleName(self.tr("Sign for"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password of the key"))
        self.key_name = Elided("", "second")
        self.choose_key = Button(self.tr("Choose a key …"), "key")
        self.sign = Button(self.tr("Sign and write …"), "pen-line", "primary")
        self._lay_out()
        self.password.returnPressed.connect(self._ask)
        self.sign.clicked.connect(self._ask)
        self.places.activated.connect(lambda _: self._show())
        self.password.textChanged.connect(lambda _: self._show())
        self.show_key(None)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for words, *widgets in (
            (self.tr("Sign for"), self.places),
            (self.tr("Key (.p12, .pfx)"), self.key_name, self.choose_key),
            (self.tr("Password of the key"), self.password),
        ):
            column.addWidget(Label(words, "caption"))
            for widget in widgets:
                column.addWidget(widget)
        column.addWidget(
            Label(
                self.tr("The password is used once and kept nowhere. Nothing leaves the computer."),
                "muted",
                wrap=True,
            )
        )
        column.addSpacing(px(4))
        column.addWidget(self.sign)

    def offer(self, places: tuple[SignaturePlace, ...]) -> None:
        """Offer the places that are left."""
        self.places.show_entries([(one.field, place_words(one.field, one.says)) for one in places])
        if self.places.value() is None and places:
            self.places.show_value(places[0].field)
        self._show()

    def show_key(self, file: Path | None) -> None:
        """Show which key is to sign."""
        self.key = file
        self.key_name.show_text(self.tr("No key chosen") if file is None else file.name)
        self._show()

    def take_password(self) -> str:
        """Return the password and forget it."""
        password = self.password.text()
        self.password.clear()
        return password

    @property
    def is_ready(self) -> bool:
        """Whether somebody could sign."""
        return self.places.value() is not None and self.key is not None

    def _show(self) -> None:
        self.setEnabled(self.places.count() > 0)
        self.sign.setEnabled(self.is_ready)

    def _ask(self) -> None:
        if self.is_ready:
            self.asked.emit()
