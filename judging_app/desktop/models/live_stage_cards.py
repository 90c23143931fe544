"""What of the day on stage needs a person: overtime to decide, and what was revealed and holds no more."""

from judging_app.application.stage.show_view import ShowRow, ShowView
from judging_app.desktop.models.live_cards import CardAct, LiveCard
from judging_app.desktop.models.stage_words import mark_changes
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.theme.tokens import Tone
from judging_app.wording.language import translate


def stage_cards(view: ShowView | None, *, read_only: bool) -> list[LiveCard]:
    """The cards of a session's stage, the weightiest first."""
    if view is None:
        return []
    cards = [_results_card()] if view.results_differ else []
    cards += [_differing_card(row) for row in view.rows if row.differs]
    cards += [_overtime_card(row) for row in view.rows if row.overtime]
    return [card._replace(acts=()) for card in cards] if read_only else cards


def _results_card() -> LiveCard:
    return LiveCard(
        "results",
        "trophy",
        Tone.DANGER,
        translate("LiveStage", "Places differ from those announced"),
        translate("LiveStage", "Something changed after the awards"),
        (CardAct.CORRECT_RESULTS,),
    )


def _differing_card(row: ShowRow) -> LiveCard:
    title = translate("LiveStage", "No. {number}: marks differ from those revealed")
    text = translate("LiveStage", "What was shown stays until it is corrected")
    if row.release is not None:
        text = mark_changes(row.release, row.now)
    return LiveCard(
        f"differs {row.entry.code}",
        "eye",
        Tone.DANGER,
        title.format(number=number_of(row.entry)),
        text,
        (CardAct.CORRECT,),
        row.entry.code,
    )


def _overtime_card(row: ShowRow) -> LiveCard:
    title = translate("LiveStage", "No. {number}: {seconds} s over time")
    return LiveCard(
        f"overtime {row.entry.code}",
        "timer",
        Tone.WARN,
        title.format(number=number_of(row.entry), seconds=row.overtime),
        translate("LiveStage", "Not decided yet whether points are taken off"),
        (CardAct.OVERTIME,),
        row.entry.code,
    )
