"""The tables of “why this place” show every text whole and apart, however narrow the panel."""

from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from judging_app.desktop.pages.why_tables import FiguresTable, compared_table, rows_table
from judging_app.desktop.theme.style import theme
from judging_app.wording.derivations_lines import ComparedLine, RowLine

ENGLISH = [
    RowLine(
        "Jobs created", "25 people", "22.00 / 30", "Claimed 32, verified 25 (Seven left before the count)"
    ),
    RowLine(
        "Annual revenue", "333.33 CNY 10,000", "15.56 / 25", "25 × [0.60 + 0.20 × (333.33 − 300)] ≈ 15.56"
    ),
    RowLine("Income raised for others", "3.48 CNY 10,000", "1.39 / 20", "20 × [0 + 0.40 × 3.48] ≈ 1.39"),
    RowLine("Honours and intellectual property", "", "—"),
]
CHINESE = [
    RowLine("带动就业", "25 人", "22.00 / 30", "申报 32，核实 25"),
    RowLine("荣誉与知识产权", "333.33 万元", "4.00 / 10"),
]
TIES = [
    ComparedLine("Mean of the panel's business model marks", "92.80", ">", "92.60", True),
    ComparedLine("Total", "87.73", "=", "87.73", False),
]


def faults(area: QScrollArea) -> list[str]:
    """Texts that are cut or lie on another; each label needs the room its own font asks for."""
    table = area.widget()
    labels = [label for label in table.findChildren(QLabel) if label.text()]
    found = []
    for label in labels:
        widest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
        latin = label.text().isascii()
        if label.heightForWidth(label.width()) > label.height() or (latin and widest > label.width()):
            found.append(f"cut: {label.text()}")
        if not table.rect().contains(label.geometry()):
            found.append(f"outside: {label.text()}")
    for one, other in combinations(labels, 2):
        if one.geometry().intersects(other.geometry()):
            found.append(f"{one.text()} lies on {other.text()}")
    return found


def shown(qtbot: QtBot, table: FiguresTable, width: int) -> QScrollArea:
    """The table in a scrolled panel of this width, as tall as it asks to be."""
    area = QScrollArea()
    area.setWidget(table)
    area.setWidgetResizable(True)
    qtbot.addWidget(area)
    area.resize(width, 200)
    area.show()
    QApplication.processEvents()
    return area


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [200, 239, 268, 400, 1100])
def test_no_text_is_cut_or_covered(qtbot: QtBot, scale: float, width: int) -> None:
    theme().set_scale(scale)
    for rows in (ENGLISH, CHINESE):
        assert faults(shown(qtbot, rows_table(rows, formulas=True), round(width * scale))) == []
    assert faults(shown(qtbot, compared_table(TIES), round(width * scale))) == []


def test_another_text_scale_lays_an_open_table_anew(qtbot: QtBot) -> None:
    area = shown(qtbot, rows_table(ENGLISH, formulas=True), 360)
    theme().set_scale(1.5)
    QApplication.processEvents()
    assert faults(area) == []


def test_figures_go_below_only_where_a_label_has_no_room_beside_them(qtbot: QtBot) -> None:
    def tops(width: int) -> tuple[int, int, int]:
        area = shown(qtbot, rows_table(ENGLISH[1:2], formulas=False), width)
        name, figure, points = (label.y() for label in area.widget().findChildren(QLabel))
        return name, figure, points

    name, figure, points = tops(600)
    assert name == figure == points
    name, figure, points = tops(200)
    assert name == points < figure
