"""What of the day on stage needs a person: overtime to decide, and what was revealed and holds no more."""

from judging_app.application.stage.show_view import ShowView
from judging_app.desktop.models.live_cards import CardAct, LiveCard
from judging_app.desktop.pages.desk_words import number_of
from judging_app.desktop.theme.tokens import Tone
from judging_app.wording.language import translate


def stage_cards(view: ShowView | None, *, read_only: bool) -> list[LiveCard]:
    """The cards of a session's stage, the weightiest first."""
    if view is None:
        return []
    cards: list[LiveCard] = []
    if view.results_differ:
        cards.append(
            LiveCard(
                "results",
                "trophy",
                Tone.DANGER,
                translate("LiveStage", "Places differ from those announced"),
                translate("LiveStage", "Something changed after the awards"),
                () if read_only else (CardAct.CORRECT_RESULTS,),
            )
        )
    for row in view.rows:
        if row.differs:
            cards.append(
                LiveCard(
                    f"differs {row.entry.code}",
                    "eye",
                    Tone.DANGER,
                    translate("LiveStage", "No. {number}: marks differ from those revealed").format(
                        number=number_of(row.entry)
                    ),
                    translate("LiveStage", "What was shown stays until it is corrected"),
                    () if read_only else (CardAct.CORRECT,),
                    row.entry.code,
                )
            )
    for row in view.rows:
        if row.overtime:
            cards.append(
                LiveCard(
                    f"overtime {row.entry.code}",
                    "timer",
                    Tone.WARN,
                    translate("LiveStage", "No. {number}: {seconds} s over time").format(
                        number=number_of(row.entry), seconds=row.overtime
                    ),
                    translate("LiveStage", "Not decided yet whether points are taken off"),
                    () if read_only else (CardAct.OVERTIME,),
                    row.entry.code,
                )
            )
    return cards
