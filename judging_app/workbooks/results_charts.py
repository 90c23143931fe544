"""Native charts over the cells of results sheets: finals, their distribution, the judges' means."""

from collections.abc import Sequence
from typing import Any, Final

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.data_source import NumData, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties
from openpyxl.worksheet.pagebreak import Break

from judging_app.workbooks.results_model import Chart, ChartOf
from judging_app.workbooks.saving import PageWriter

_WIDTH: Final = 17.0
_PAGE: Final = 24.0
"""Room on a page below its heading, in centimetres."""

_ROW: Final = 0.53
"""Height of an empty row in centimetres."""

_COLOUR: Final = {Chart.FINALS: "2F5F98", Chart.SPREAD: "5B8A72", Chart.JUDGES: "8A6D3B"}
_GREY: Final = "D5DBE3"
_MOST_DECIMALS: Final = 12


def add_charts(page: PageWriter, charts: Sequence[ChartOf]) -> None:
    """Put charts under each other, as many on a page as there is room for."""
    left: float = _PAGE
    for chart in charts:
        height = _height(chart)
        if height > left:
            page.sheet.row_breaks.append(Break(id=page.height))
            left = _PAGE
        drawn = _draw(page, chart)
        drawn.width, drawn.height = _WIDTH, height
        drawn.anchor = f"A{page.height + 1}"
        page.sheet.add_chart(drawn)
        for _ in range(round(height / _ROW) + 1):
            page.add([])
        left -= height + _ROW


def _height(chart: ChartOf) -> float:
    if chart.kind is Chart.FINALS:
        return min(_PAGE - 1, 3.2 + 0.62 * len(chart.points))
    return 10.5


def _draw(page: PageWriter, chart: ChartOf) -> Any:
    sheet = page.sheet.parent[chart.sheet]
    last = chart.row + len(chart.points) - 1
    drawn: Any = BarChart()
    drawn.type = "bar" if chart.kind is Chart.FINALS else "col"
    drawn.title = chart.title
    drawn.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=CharacterProperties(sz=1300, b=True))
    drawn.legend = None
    drawn.gapWidth = 5 if chart.kind is Chart.SPREAD else 45
    values = Reference(sheet, min_col=chart.values + 1, min_row=chart.row, max_row=last)
    series: Any = SeriesFactory(values, title=chart.axis or None)
    drawn.append(series)
    drawn.set_categories(Reference(sheet, min_col=chart.labels + 1, min_row=chart.row, max_row=last))
    _remember(series, chart)
    series.graphicalProperties = GraphicalProperties(solidFill=_COLOUR[chart.kind])
    series.dLbls = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
    series.dLbls.numFmt = _format(chart.decimals)
    series.dLbls.txPr = _small()
    for axis in (drawn.x_axis, drawn.y_axis):
        axis.delete = False
        axis.txPr = _small()
    drawn.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=_GREY))
    drawn.y_axis.number_format = "General"
    drawn.y_axis.title = None
    if chart.kind is Chart.FINALS:
        drawn.x_axis.scaling.orientation = "maxMin"
        drawn.y_axis.crosses = "max"
    drawn.layout = Layout(ManualLayout(xMode="edge", yMode="edge", x=0.02, y=0.1, w=0.95, h=0.87))
    _set_scale(drawn, chart)
    return drawn


def _set_scale(drawn: Any, chart: ChartOf) -> None:
    """Bars begin at 0 where they count; scores that lie close together are looked at from closer by."""
    values = [float(value) for _, value in chart.points]
    if chart.kind is Chart.SPREAD or min(values) <= 0:
        return
    span = max(values) - min(values)
    floor = min(values) - max(span, 0.02 * max(values))
    step = 10.0 if max(values) > 20 else 1.0
    drawn.y_axis.scaling.min = max(0.0, floor // step * step)


def _remember(series: Any, chart: ChartOf) -> None:
    """Keep the values in the chart, for previews that do not look into the cells."""
    labels = [StrVal(idx=at, v=label) for at, (label, _) in enumerate(chart.points)]
    numbers = [NumVal(idx=at, v=float(value)) for at, (_, value) in enumerate(chart.points)]
    series.val.numRef.numCache = NumData(formatCode="General", ptCount=len(numbers), pt=numbers)
    reference = series.cat.numRef
    series.cat.numRef = None
    series.cat.strRef = StrRef(f=reference.f, strCache=StrData(ptCount=len(labels), pt=labels))


def _small() -> RichText:
    usual = CharacterProperties(sz=900)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=usual), endParaRPr=usual)])


def _format(decimals: int) -> str:
    return f"0.{'0' * decimals}" if 0 < decimals <= _MOST_DECIMALS else "0" if decimals == 0 else "0.00##"
