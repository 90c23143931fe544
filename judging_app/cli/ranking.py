"""The ranking as a terminal shows it."""

from judging_app.application.queries import StandingsView
from judging_app.cli.tables import table
from judging_app.domain.exact import exact_text, show
from judging_app.domain.scores import EntryScore
from judging_app.wording.language import translate
from judging_app.wording.terms import term


def ranking_text(view: StandingsView) -> str:
    """Places, scores and awards of a round; the unranked after them, with the reason."""
    dimensions = view.round.rulebook.dimensions
    head = [
        translate("Ranking", "Place"),
        translate("Ranking", "No."),
        translate("Ranking", "Entry"),
        translate("Ranking", "Track"),
        *(dimension.name for dimension in dimensions),
        translate("Ranking", "Final score"),
        translate("Ranking", "Award"),
    ]
    names = {entry.code: entry for entry in view.event.entries}
    tracks = {track.code: track.name for track in view.event.tracks}
    rows = [head]
    comma = translate("Ranking", ", ")
    for place in view.standings.overall.places():
        score = view.standings.scores[place.entry]
        rows.append(
            [
                exact_text(place.number),
                place.entry,
                names[place.entry].name,
                tracks.get(names[place.entry].track, ""),
                *_scores(view, score),
                comma.join(item.award.name for item in view.standings.awards_of(place.entry)),
            ]
        )
    for entry, why in view.standings.unranked:
        blank = [""] * (len(dimensions) + 1)
        rows.append(["-", entry, names[entry].name, tracks.get(names[entry].track, ""), *blank, term(why)])
    right = frozenset({0, 1, *range(4, 5 + len(dimensions))})
    return table(rows, right)


def _scores(view: StandingsView, score: EntryScore) -> list[str]:
    rounding = view.round.rulebook.final
    final_places = None if rounding is None else rounding.places
    by_code = {part.dimension: part.score for part in score.dimensions}
    parts = [by_code.get(dimension.code) for dimension in view.round.rulebook.dimensions]
    return [
        *("" if part is None else show(part, 2 if final_places is None else final_places) for part in parts),
        "" if score.final is None else show(score.final, final_places),
    ]
