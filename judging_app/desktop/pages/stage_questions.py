"""What is asked before something is announced to the hall, or what was announced is corrected."""

from judging_app.application.stage.show_view import ShowRow, ShowView
from judging_app.desktop.models.stage_words import mark_changes, number_words, result_changes
from judging_app.desktop.widgets.confirm_panel import Question
from judging_app.wording.language import translate

_CHANGES = 6
"""Changes that are listed before a correction; the rest is counted."""


def begin_question() -> Question:
    """Before places and awards are announced."""
    return Question(
        title=translate("StagePage", "Begin the awards?"),
        consequence=translate(
            "StagePage",
            "From now on places and awards are announced. A later change needs a correction with a reason.",
        ),
        icon="trophy",
        safe_answer=translate("StagePage", "Do not begin"),
        act_answer=translate("StagePage", "Begin the awards"),
    )


def reveal_correction(row: ShowRow) -> Question:
    """Before what was revealed of an entry is corrected."""
    who = number_words(f"{row.entry.order:02}" if row.entry.order else row.entry.code)
    changes = "" if row.release is None else mark_changes(row.release, row.now)
    text = translate("StagePage", "{changes}. It is revealed anew; what was shown before stays in the log.")
    return Question(
        title=translate("StagePage", "Correct the reveal of {who}?").format(who=who),
        consequence=text.format(changes=changes),
        reason_label=translate("StagePage", "Reason of the correction"),
        safe_answer=translate("StagePage", "Leave as it is"),
        act_answer=translate("StagePage", "Correct and reveal"),
    )


def results_correction(view: ShowView) -> Question:
    """Before announced places and awards are corrected."""
    found = [] if view.results is None else result_changes(view.results, view.results_now)
    lines = found[:_CHANGES]
    if len(found) > _CHANGES:
        lines.append(translate("StagePage", "and {count} more").format(count=len(found) - _CHANGES))
    lines.append(
        translate("StagePage", "The awards are announced anew; what was announced before stays in the log.")
    )
    return Question(
        title=translate("StagePage", "Correct places and awards?"),
        consequence="\n".join(lines),
        reason_label=translate("StagePage", "Reason of the correction"),
        safe_answer=translate("StagePage", "Leave as it is"),
        act_answer=translate("StagePage", "Correct and announce"),
    )
