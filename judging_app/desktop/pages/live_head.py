"""The head of the live page: event, sheets, laptops, the address, the switch; and the row of tools."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from judging_app.application.seats.board import BoardView
from judging_app.desktop.models.live_heads import HostNow, connected
from judging_app.desktop.theme.tokens import Tone
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.flow_layout import FlowLayout
from judging_app.desktop.widgets.pill import Pill
from judging_app.desktop.widgets.search_field import SearchField
from judging_app.desktop.widgets.themed import ElidedLabel, follow_theme, make_label, set_look, tokens
from judging_app.wording.language import translate


class HeadBar(QWidget):
    """Two lines: what stands, and what can be begun.

    While somebody is on stage the second line gives way to the stage; a button brings it back.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = make_label(size="title", strong=True)
        self.subtitle = ElidedLabel(size=13, ink="text2")
        self.laptops, self.backup = Pill(), Pill(tone=Tone.OK, icon="hard-drives")
        self.address = KindButton(size=ButtonSize.COMPACT, icon="copy")
        self.switch = KindButton(kind=ButtonKind.PRIMARY, icon="broadcast")
        self.host = KindButton(size=ButtonSize.COMPACT, icon="broadcast")
        self.codes = KindButton(size=ButtonSize.COMPACT, icon="key")
        self.packet = KindButton(size=ButtonSize.COMPACT, icon="file-arrow-down")
        self.rules = KindButton(size=ButtonSize.COMPACT, icon="sliders-horizontal")
        self.totals = KindButton(size=ButtonSize.COMPACT, icon="eye-slash")
        self.cards = KindButton(size=ButtonSize.COMPACT, icon="bell")
        self.tools = KindButton(size=ButtonSize.COMPACT, icon="caret-down")
        self.tools.hide()
        self.search = SearchField()
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._at: datetime | None = None
        self._may_fold = False
        self._lay_out()
        follow_theme(self._on_theme)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.title.setText(translate("Live", "Live"))
        self.host.setText(translate("Live", "Joining"))
        self.host.setToolTip(translate("Live", "Address, fingerprint and port for judges' laptops"))
        self.codes.setText(translate("Live", "Pairing codes…"))
        self.packet.setText(translate("Live", "Take in a packet…"))
        self.rules.setText(translate("Live", "Judges' desks…"))
        self.address.setToolTip(translate("Live", "Copy the address that judges type"))
        self.tools.setText(translate("LiveStage", "Tools"))
        self.show_tools(wanted=self.shows_tools)
        self.search.set_placeholder(translate("Live", "Find an entry"))
        self._show_backup()

    def show_board(self, view: BoardView, *, read_only: bool) -> None:
        """Say how many sheets there are."""
        given, owed = sum(row.given for row in view.rows), sum(row.owed for row in view.rows)
        text = translate("Live", "{event} · {round}   Sheets {given} of {owed}")
        self.subtitle.set_text(
            text.format(event=view.event.name, round=view.round.name, given=given, owed=owed)
        )
        self.rules.setEnabled(not read_only)

    def show_host(
        self, view: BoardView | None, now: HostNow | None, *, read_only: bool, is_main: bool
    ) -> None:
        """Say how the host stands; without one its part is not there.

        `is_main` is false while a panel has the screen's one primary button.
        """
        is_open = now is not None and now.status.is_open
        for widget in (self.switch, self.host, self.codes, self.packet):
            widget.setVisible(now is not None and not read_only)
        here, wanted = (0, 0) if view is None else connected(view, now)
        self.laptops.setVisible(is_open)
        text = translate("Live", "Laptops {here} of {wanted}").format(here=here, wanted=wanted)
        whole = here == wanted
        icon, tone = ("users-three", Tone.OK) if whole else ("users-three", Tone.WARN)
        self.laptops.set_state(text, tone=tone if wanted else Tone.MUTE, icon=icon)
        self.address.setVisible(is_open and now is not None and bool(now.status.address))
        self.address.setText("" if now is None else now.status.address)
        self.address.setAccessibleName(
            translate("Live", "Copy the address {address}").format(address=self.address.text())
        )
        words = translate("Live", "Close to laptops") if is_open else translate("Live", "Open to judges")
        self.switch.setText(words)
        self.switch.set_kind(ButtonKind.PRIMARY if is_main and not is_open else ButtonKind.SECONDARY)

    def fold(self, *, may: bool) -> None:
        """Fold the second line away, or leave it; it stays open where somebody opened it."""
        if may is self._may_fold:
            return
        self._may_fold = may
        self.tools.setVisible(may)
        self.show_tools(wanted=not may)

    def show_tools(self, *, wanted: bool) -> None:
        """Show the second line, or fold it."""
        self._tools.setVisible(wanted)
        self.tools.set_icon_name("caret-up" if wanted else "caret-down")
        words = (
            translate("LiveStage", "Fold the tools") if wanted else translate("LiveStage", "Show the tools")
        )
        self.tools.setToolTip(words)
        self.tools.setAccessibleDescription(words)

    @property
    def shows_tools(self) -> bool:
        """Whether the second line is there."""
        return not self._tools.isHidden()

    def put_session(self, field: QWidget) -> None:
        """Put the choice of the session beside the title."""
        set_look(field, fieldSize="compact")
        self._first.insertWidget(1, field)

    def begin_search(self) -> None:
        """Put the keyboard into the search field, wherever it is."""
        self.show_tools(wanted=True)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_totals(self, *, on: bool) -> None:
        """Say whether totals are shown."""
        words = translate("Live", "Hide marks") if on else translate("Live", "Show marks")
        self.totals.setText(words)
        self.totals.set_icon_name("eye" if on else "eye-slash")

    def show_count(self, count: int, *, is_board_hidden: bool) -> None:
        """Say how many things need a person, where the cards are out of sight; else lead back."""
        words = translate("Live", "Needs you {count}").format(count=count)
        self.cards.setText(translate("Live", "Back to the board") if is_board_hidden else words)
        self.cards.set_icon_name("arrow-left" if is_board_hidden else "bell")

    def set_backup(self, at: datetime) -> None:
        """Say when the latest backup was made."""
        self._at = at
        self._show_backup()

    def _show_backup(self) -> None:
        at = self._at
        self.backup.setVisible(at is not None)
        if at is not None:
            text = translate("Live", "Backed up {time}").format(time=at.strftime("%H:%M"))
            self.backup.set_state(text, tone=Tone.OK, icon="hard-drives")

    def _lay_out(self) -> None:
        self._first, self._tools = QHBoxLayout(), QWidget()
        self._second = FlowLayout(self._tools)
        self._second.setContentsMargins(0, 0, 0, 0)
        self.tools.clicked.connect(lambda: self.show_tools(wanted=not self.shows_tools))
        self._first.addWidget(self.title)
        self._first.addWidget(self.subtitle, 1)
        first = (self.laptops, self.backup, self.address, self.switch, self.cards, self.tools)
        for widget in first:
            self._first.addWidget(widget)
        # A line edit goes by the style sheet's height alone; the buttons beside it are a little higher.
        self._finding = QWidget()
        holder = QHBoxLayout(self._finding)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self.search)
        for tool in (self._finding, self.totals, self.host, self.codes, self.packet, self.rules):
            self._second.addWidget(tool)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._first)
        self._column.addWidget(self._tools)

    def _on_theme(self) -> None:
        now = tokens()
        self._column.setSpacing(now.px(8))
        self._first.setSpacing(now.px(10))
        self._second.setSpacing(now.px(8))
        self.title.setMinimumHeight(now.px(now.height.field))
        set_look(self.search, fieldSize="compact")
        self.search.setFixedHeight(now.px(now.height.compact))
        self._finding.setFixedSize(now.px(170), now.px(now.height.compact))
