"""What the pictures and steps of the stage are called in the organizer's window."""

from judging_app.application.stage.next_step import NextKind, NextStep
from judging_app.application.stage.pictures import (
    AwardPicture,
    BreakPicture,
    DrawPicture,
    EntryPicture,
    Picture,
    RankedLine,
    RankingPicture,
    RevealPicture,
    WaitingPicture,
    Who,
)
from judging_app.application.stage.records import CueKind, Prize, Release, ResultsRelease
from judging_app.application.stage.show_view import ShowView
from judging_app.wording.derivations_numbers import place_number, shown
from judging_app.wording.language import translate


def number_words(number: str) -> str:
    """An entry's number, as people say it."""
    return translate("StagePage", "No. {number}").format(number=number)


def who_words(who: Who) -> str:
    """An entry by number and name."""
    return f"{number_words(who.number)} {who.name}"


def cue_word(kind: CueKind) -> str:
    """A kind of picture, as it is chosen."""
    return {
        CueKind.WAITING: translate("StagePage", "Waiting page"),
        CueKind.ENTRY: translate("StagePage", "Now on stage"),
        CueKind.DRAW: translate("StagePage", "Draw"),
        CueKind.RANKING: translate("StagePage", "Ranking"),
        CueKind.BREAK: translate("StagePage", "Break"),
        CueKind.AWARDS: translate("StagePage", "Awards"),
        CueKind.REVEAL: translate("StagePage", "Reveal"),
    }[kind]


def picture_words(picture: Picture) -> str:
    """What a picture is, in one line."""
    match picture:
        case WaitingPicture():
            return cue_word(CueKind.WAITING)
        case BreakPicture():
            return picture.title or cue_word(CueKind.BREAK)
        case DrawPicture():
            text = translate("StagePage", "Draw, {done} of {count} drawn")
            return text.format(done=len(picture.lines), count=picture.count)
        case EntryPicture():
            return translate("StagePage", "On stage: {who}").format(who=who_words(picture.who))
        case RevealPicture():
            return translate("StagePage", "Reveal: {who}").format(who=who_words(picture.who))
        case RankingPicture():
            return _board_words(picture)
        case AwardPicture():
            award = award_words(picture.award, picture.track)
            return translate("StagePage", "{award}: {who}").format(award=award, who=_winner_words(picture))


def _winner_words(given: AwardPicture | Prize) -> str:
    return translate("StagePage", "vacant") if given.winner is None else who_words(given.winner.who)


def award_words(award: str, track: str) -> str:
    """What an award is called: one that is given in a track with the track's name."""
    return f"{track} {award}" if track else award


def prize_words(prize: Prize) -> str:
    """An award, and who has won it."""
    return f"{award_words(prize.award, prize.track)}  {_winner_words(prize)}"


def _board_words(picture: RankingPicture) -> str:
    whole = translate("StagePage", "List of winners")
    words = whole if picture.is_final else translate("StagePage", "Ranking so far")
    if picture.advances:
        words = translate("StagePage", "List of those who go on")
    if picture.pages > 1:
        text = translate("StagePage", "{what}, page {page} of {pages}")
        return text.format(what=words, page=picture.page, pages=picture.pages)
    return words


def released_words(picture: Picture) -> str:
    """Whose scores a picture shows; empty where it shows none."""
    match picture:
        case RevealPicture() if picture.score is not None or any(
            tile.value is not None for tile in picture.tiles
        ):
            return number_words(picture.who.number)
        case RankingPicture():
            return picture_words(picture)
        case AwardPicture() if picture.winner is not None:
            award = award_words(picture.award, picture.track)
            return f"{award} {number_words(picture.winner.who.number)}"
    return ""


def change_words(now: Picture, then: Picture) -> str:
    """What the next step of a picture adds to it."""
    match now, then:
        case RevealPicture(), RevealPicture():
            return _reveal_change(now, then)
        case DrawPicture(), DrawPicture() if then.lines:
            line = then.lines[-1]
            text = translate("StagePage", "Draw turn {number}: {name}")
            return text.format(number=line.number, name=line.name)
    return picture_words(then)


def _reveal_change(now: RevealPicture, then: RevealPicture) -> str:
    if then.dimension != now.dimension:
        return translate("StagePage", "Go on to {dimension}").format(dimension=then.dimension)
    if then.final is not None and now.final is None:
        return translate("StagePage", "Show the final score")
    if then.score is not None and now.score is None:
        return translate("StagePage", "Show the score of {dimension}").format(dimension=then.dimension)
    if any(tile.fate for tile in then.tiles) and not any(tile.fate for tile in now.tiles):
        return translate("StagePage", "Strike the marks that are dropped")
    turned = sum(tile.value is not None for tile in then.tiles)
    text = translate("StagePage", "Turn over mark {done} of {count}")
    return text.format(done=turned, count=len(then.tiles))


def step_words(step: NextStep, view: ShowView) -> str:
    """A step that is taken elsewhere."""
    row = view.row(step.entry)
    who = "" if row is None else number_words(_number(view, step.entry))
    words = {
        NextKind.CALL: translate("StagePage", "Call {who} on stage"),
        NextKind.START: translate("StagePage", "Start the pitch of {who}"),
        NextKind.RESUME: translate("StagePage", "Let the clock of {who} go on"),
        NextKind.QUESTIONS: translate("StagePage", "{who}: end the pitch, begin the questions"),
        NextKind.SCORING: translate("StagePage", "{who}: end the turn, collect sheets"),
        NextKind.COLLECT: translate("StagePage", "Wait for the sheets of {who}"),
        NextKind.OVERTIME: translate("StagePage", "Decide about the overtime of {who}"),
        NextKind.CLOSE: translate("StagePage", "Close {who}: all sheets are in"),
        NextKind.BREAK: translate("StagePage", "Begin the break"),
        NextKind.END_BREAK: translate("StagePage", "End the break"),
        NextKind.CORRECT: translate("StagePage", "Places or awards are others by now than announced"),
        NextKind.NEXT_SESSION: translate("StagePage", "This session is over: go on with the next"),
        NextKind.UNREADY: translate("StagePage", "The awards are not ready yet"),
        NextKind.DONE: translate("StagePage", "All is announced"),
    }
    return words.get(step.kind, "").format(who=who)


def _number(view: ShowView, code: str) -> str:
    entry = view.event.entry(code)
    return code if entry is None or not entry.order else f"{entry.order:02}"


def score_words(release: Release | None) -> str:
    """The score that was revealed of an entry: the final one where that was part of it."""
    if release is None:
        return ""
    if release.with_final and release.final is not None:
        return shown(release.final, release.final_places)
    return " / ".join(shown(part.score, part.places) for part in release.scores)


def mark_changes(before: Release, now: Release | None) -> str:
    """What of an entry's marks is another by now, judge by judge; the score's change comes first."""
    if now is None:
        return translate("StagePage", "Its score is not whole any more")
    old, new = score_words(before), score_words(now)
    parts = []
    if old != new:
        parts.append(translate("StagePage", "Shown {old}, now {new}").format(old=old, new=new))
    for first, second in zip(before.scores, now.scores, strict=False):
        marks = {mark.judge: mark for mark in first.marks}
        for mark in second.marks:
            was = marks.get(mark.judge)
            text = translate("StagePage", "{judge} {old} → {new}")
            if was is None or was.value != mark.value:
                known = "—" if was is None else shown(was.value, first.mark_places)
                value = shown(mark.value, second.mark_places)
                parts.append(text.format(judge=mark.name, old=known, new=value))
    if not parts:
        parts.append(translate("StagePage", "other marks are dropped"))
    return translate("StagePage", "; ").join(parts)


def result_changes(before: ResultsRelease, now: ResultsRelease | None) -> list[str]:
    """Which places, scores and awards are others by now."""
    if now is None:
        return [translate("StagePage", "Scores are missing by now")]
    known = {line.who.entry: line for line in before.lines}
    found = []
    for line in now.lines:
        was = known.pop(line.who.entry, None)
        new = _line_words(line, now)
        old = "—" if was is None else _line_words(was, before)
        if was is None or old != new or was.final != line.final:
            text = translate("StagePage", "{who}: {old} → {new}")
            found.append(text.format(who=who_words(line.who), old=old, new=new))
    for line in known.values():
        text = translate("StagePage", "{who}: no longer ranked")
        found.append(text.format(who=who_words(line.who)))
    return found or [translate("StagePage", "Names or single scores are others")]


def _line_words(line: RankedLine, results: ResultsRelease) -> str:
    score = "—" if line.final is None else shown(line.final, results.final_places)
    awards = [award_words(item.award, item.track) for item in results.won_by(line.who.entry)]
    text = translate("StagePage", "place {place} {award} {score}")
    won = translate("StagePage", ", ").join(awards)
    words = text.format(place=place_number(line.place), award=won, score=score)
    return " ".join(words.split())
