"""The one style sheet of the program, generated from the tokens.

Own-painted widgets read the tokens themselves; this dresses what Qt paints: labels, buttons,
fields, menus, tables, scroll bars. Dynamic properties choose among the looks:
`kind` on buttons and frames, `ink`, `textSize` and `strong` on labels.
"""

from collections.abc import Mapping
from dataclasses import asdict
from string import Template
from typing import Final

from judging_app.desktop.theme.tokens import Tokens, Tone

_BASE: Final = """
QMainWindow, QDialog, QWidget[kind="canvas"] { background: $canvas; color: $text; }
QWidget[kind="surface"] { background: $surface; }
QLabel { background: transparent; color: $text; }
QToolTip { background: $ink; color: $ink_text; border: 1px solid $ink; padding: ${p4}px ${p8}px; }
QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: ${r_card}px; }
QFrame[kind="card"][raised="true"] { border-color: $line_strong; }
QFrame[kind="well"] { background: $sunken; border: none; border-radius: ${r_control}px; }
QFrame[kind="divider"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget[kind="clear"] { background: transparent; border: none; }
"""

_BUTTONS: Final = """
QPushButton { background: $surface; color: $text; border: 1px solid $line_strong;
  border-radius: ${r_control}px; padding: ${p7}px ${p12}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sunken; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent;
  font-weight: bold; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed
  { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="quiet"] { background: $sunken; border-color: $sunken; color: $text2; }
QPushButton[kind="quiet"]:hover { background: $line; border-color: $line; }
QPushButton[kind="plain"] { background: transparent; border-color: transparent; color: $text2; }
QPushButton[kind="plain"]:hover { background: $sunken; }
QPushButton[kind="danger"] { color: $danger_text; border-color: $danger_edge; font-weight: bold; }
QPushButton[kind="danger"]:hover { background: $danger_soft; }
QPushButton[kind="ink"] { background: $ink_tile; border-color: $ink_tile; color: $ink_text;
  font-weight: bold; }
QPushButton[kind="ink"]:hover { background: $ink_track; border-color: $ink_track; }
QPushButton:disabled { background: $sunken; color: $text3; border-color: $line_strong; }
QPushButton[kind="plain"]:disabled { background: transparent; border-color: transparent; }
QToolButton { background: transparent; color: $text2; border: 1px solid transparent;
  border-radius: ${r_control}px; min-width: ${h_tool}px; min-height: ${h_tool}px; }
QToolButton:hover { background: $sunken; }
QToolButton:focus { border: 2px solid $accent; }
QCheckBox, QRadioButton { color: $text; spacing: ${p8}px; }
QCheckBox::indicator, QRadioButton::indicator { width: ${p16}px; height: ${p16}px; }
QCheckBox:disabled, QRadioButton:disabled { color: $text3; }
"""

_FIELDS: Final = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit
  { background: $surface; color: $text; border: 1px solid $ctl; border-radius: ${r_control}px;
  padding: 0 ${p10}px; min-height: ${h_field}px; selection-background-color: $selection;
  selection-color: $text; placeholder-text-color: $text3; }
QPlainTextEdit, QTextEdit { padding: ${p8}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
  QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus
  { border: 2px solid $accent; padding: 0 ${p9}px; min-height: ${h_field_in}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: ${p7}px; }
QLineEdit[wrong="true"], QLineEdit[wrong="true"]:focus
  { border: 2px solid $danger; padding: 0 ${p9}px; min-height: ${h_field_in}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled,
  QLineEdit:read-only { background: $sunken; border-color: $line; color: $text2; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus
  { border: none; background: transparent; padding: 0; min-height: 0; }
QLineEdit[textSize="mark"] { font-size: ${t_mark}px; font-weight: bold; }
QLineEdit[fieldSize="compact"], QComboBox[fieldSize="compact"]
  { min-height: ${h_small}px; padding: 0 ${p8}px; border-radius: ${p6}px; }
QLineEdit[fieldSize="compact"]:focus, QComboBox[fieldSize="compact"]:focus
  { min-height: ${h_small_in}px; padding: 0 ${p7}px; }
QLineEdit[fate="dropped"] { background: $sunken; border: 1px dashed $ctl; color: $text2; }
QComboBox::drop-down { border: none; width: ${p28}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong; color: $text;
  selection-background-color: $accent_soft; selection-color: $accent_text; outline: none; }
QComboBox QAbstractItemView::item { min-height: ${h_tool}px; }
"""

_VIEWS: Final = """
QAbstractItemView { background: $surface; color: $text; border: none; outline: none; gridline-color: $line;
  selection-background-color: $accent_soft; selection-color: $text; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text2; border: none;
  border-bottom: 1px solid $line_strong;  padding: ${p8}px; font-size: ${t_caption}px; }
QHeaderView::section:vertical { border-bottom-color: $line; }
QTableCornerButton::section { background: $surface; border: none; }
QMenu { background: $surface; border: 1px solid $line_strong; padding: ${p4}px; }
QMenu::item { padding: ${p8}px ${p20}px; border-radius: ${p4}px; color: $text; }
QMenu::item:selected { background: $accent_soft; color: $accent_text; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }
QScrollBar:vertical { background: transparent; width: ${p10}px; margin: ${p2}px; }
QScrollBar:horizontal { background: transparent; height: ${p10}px; margin: ${p2}px; }
QScrollBar::handle { background: $line_strong; border-radius: ${p3}px; min-height: ${p28}px;
  min-width: ${p28}px; }
QScrollBar::handle:hover { background: $ctl; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $track; border: none; border-radius: ${p3}px; max-height: ${p6}px;
  min-height: ${p6}px; }
QProgressBar::chunk { background: $accent; border-radius: ${p3}px; }
QSplitter::handle { background: $line; }
"""


def style_sheet(tokens: Tokens) -> str:
    """Generate the style sheet of a look."""
    template = Template(_BASE + _BUTTONS + _FIELDS + _VIEWS)
    return template.substitute(_values(tokens)) + _labels(tokens)


def _values(tokens: Tokens) -> Mapping[str, str]:
    """Every name that the templates use; an unknown one is an error, never a blank."""
    values = {
        name: value for name in Tokens.__dataclass_fields__ if isinstance(value := getattr(tokens, name), str)
    }
    for tone, colours in tokens.tones.items():
        values |= {tone.value: colours.strong, f"{tone}_soft": colours.soft, f"{tone}_text": colours.text}
    values["accent_soft"], values["accent_text"] = tokens.accent_soft, tokens.accent_text
    values["danger_edge"] = _mix(tokens.tone(Tone.DANGER).strong, tokens.surface, 35)
    values |= {f"p{n}": str(tokens.px(n)) for n in (2, 3, 4, 6, 7, 8, 9, 10, 12, 16, 20, 24, 28)}
    values |= {f"t_{name}": str(tokens.px(size)) for name, size in asdict(tokens.type).items()}
    values |= {f"r_{name}": str(tokens.px(size)) for name, size in asdict(tokens.radius).items()}
    # The heights of a box leave out its border, which Qt adds to min-height.
    field = tokens.px(tokens.height.field)
    values |= {"h_field": str(field - 2), "h_field_in": str(field - 4), "h_tool": str(tokens.px(28))}
    small = tokens.px(28)
    values |= {"h_small": str(small - 2), "h_small_in": str(small - 4)}
    return values


def _labels(tokens: Tokens) -> str:
    """Rules for labels: each size, each ink, and bold."""
    rules = ['QLabel[strong="true"] { font-weight: bold; }']
    for name, size in asdict(tokens.type).items():
        rules.append(f'QLabel[textSize="{name}"] {{ font-size: {tokens.px(size)}px; }}')
    inks = {name: getattr(tokens, name) for name in ("text", "text2", "text3", "accent_text", "ink_text")}
    inks |= {"ink_text2": tokens.ink_text2, "ink_live": tokens.ink_live, "ink_warn": tokens.ink_warn}
    inks |= {tone.value: colours.text for tone, colours in tokens.tones.items()}
    rules += [f'QLabel[ink="{name}"] {{ color: {colour}; }}' for name, colour in inks.items()]
    return "\n".join(rules)


def _mix(over: str, under: str, percent: int) -> str:
    """Lay a colour over another at a share of strength, as the sheet has no opacity for borders."""
    pairs = ((int(over[i : i + 2], 16), int(under[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{(a * percent + b * (100 - percent)) // 100:02X}" for a, b in pairs)
