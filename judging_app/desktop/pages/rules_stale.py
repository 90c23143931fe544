"""What is asked when two people edited the same rules: nobody's work may be lost in silence."""

from judging_app.application.amendments import RulebookDraft
from judging_app.desktop.widgets.confirm_panel import Question
from judging_app.wording.language import translate


def which_draft(other: RulebookDraft | None) -> Question:
    """Ask which of two drafts to go on with; `other` is `None` where it was published or dropped."""
    text = translate("Rules", "{who} saved another draft. Look at it, and yours is one Ctrl+Z away.")
    if other is None:
        text = translate(
            "Rules", "Meanwhile the draft was published or dropped elsewhere. Yours is still here."
        )
    who = "" if other is None else other.actor
    return Question(
        title=translate("Rules", "The same rules were edited elsewhere"),
        consequence=text.format(who=who or translate("Rules", "Somebody")),
        safe_answer=translate("Rules", "Look at the other one"),
        act_answer=translate("Rules", "Keep mine"),
    )
