"""The choice of what a column means and in which unit its figures are."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from judging_app.application.registration.mapping import ColumnChoice
from judging_app.application.registration.targets import Target, TargetKind
from judging_app.application.registration.units import find_unit
from judging_app.application.registration.vocabulary import Vocabulary, unit_of
from judging_app.desktop.models.import_words import target_word
from judging_app.wording.language import translate

_SCALES = {
    "money": ("元", "千元", "万元", "百万元", "亿元"),
    "share": ("%", "比例"),
    "area": ("亩", "公顷", "平方米"),
    "mass": ("公斤", "斤", "吨"),
}
"""Units that offices write figures in, by what they measure."""


def column_menu(
    parent: QWidget,
    vocabulary: Vocabulary,
    choice: ColumnChoice,
    chosen: Callable[[Target], None],
    unit_chosen: Callable[[str], None],
) -> QMenu:
    """A menu of every meaning that a column may have; the present one is ticked."""
    menu = QMenu(parent)
    present = choice.target or Target(TargetKind.IGNORED)
    evidence: list[Target] = []
    for target in (Target(TargetKind.IGNORED), *vocabulary.targets):
        if target.kind is TargetKind.EVIDENCE:
            evidence.append(target)
        elif target.kind is not TargetKind.IGNORED or not menu.actions():
            if target.kind is TargetKind.INDICATOR and not _has(menu, TargetKind.INDICATOR):
                menu.addSeparator()
            _add(menu, vocabulary, target, present, chosen)
            if target.kind is TargetKind.IGNORED:
                menu.addSeparator()
    if evidence:
        below = menu.addMenu(translate("ImportTable", "Evidence for"))
        for target in evidence:
            _add(below, vocabulary, target, present, chosen)
    _add_units(menu, vocabulary, choice, unit_chosen)
    return menu


def _has(menu: QMenu, kind: TargetKind) -> bool:
    return any(isinstance(action.data(), tuple) and action.data()[0] == kind for action in menu.actions())


def _add(
    menu: QMenu, vocabulary: Vocabulary, target: Target, present: Target, chosen: Callable[[Target], None]
) -> None:
    action = menu.addAction(target_word(target, vocabulary))
    action.setCheckable(True)
    action.setChecked(target == present)
    action.setData(tuple(target))
    action.triggered.connect(lambda _=False: chosen(target))


def _add_units(
    menu: QMenu, vocabulary: Vocabulary, choice: ColumnChoice, chosen: Callable[[str], None]
) -> None:
    target = choice.target
    leaf = vocabulary.leaves.get(target.code) if target and target.kind is TargetKind.INDICATOR else None
    kept = None if leaf is None else unit_of(leaf)
    scales = _SCALES.get(kept.dimension, ()) if kept is not None else ()
    if not scales:
        return
    menu.addSeparator()
    units = menu.addMenu(translate("ImportTable", "Figures are in"))
    present = find_unit(choice.unit) if choice.unit else None
    for name in scales:
        action = units.addAction(name)
        action.setCheckable(True)
        action.setChecked(present is not None and present == find_unit(name))
        action.triggered.connect(lambda _=False, name=name: chosen(name))
