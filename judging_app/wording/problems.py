"""One sentence for every problem: what is wrong, and how to mend it."""

from collections.abc import Mapping
from functools import cache

from judging_app.domain.problems import Finding, Place, Problem, Severity
from judging_app.wording.language import Language, current_language


class _Facts(dict[str, str]):
    """Facts of a case; one that is not known reads as nothing rather than failing the message."""

    def __missing__(self, key: str) -> str:
        return ""


def sentence(finding: Finding, language: Language | None = None) -> str:
    """Say what a finding means in the language in use (or in `language`)."""
    speaker = language or current_language()
    facts = _Facts(finding.facts)
    if "option" in facts:
        facts["option"] = _options(speaker).get(facts["option"], facts["option"])
    if finding.problem in {Problem.SEAL_DIFFERS, Problem.MEMBER_DIFFERS}:
        facts["what"] = _parts(speaker).get(facts["what"], facts["what"])
    for name in ("found", "expected"):
        if facts.get(name) == "":
            facts[name] = speaker.translate("Problems", "nothing")
    for name, fact in facts.items():
        # Lists are handed over with the Chinese comma; a code or a name never holds it.
        facts[name] = fact.replace("、", speaker.translate("Problems", ", "))
    return _templates(speaker)[finding.problem].format_map(facts)


def place_text(place: Place, language: Language | None = None) -> str:
    """Say where in a file something stands: file, sheet and cell as far as they are known."""
    speaker = language or current_language()
    parts: list[str] = []
    if place.file:
        parts.append(place.file)
    if place.sheet:
        parts.append(speaker.translate("Problems", "sheet {sheet}").format(sheet=place.sheet))
    if place.cell:
        parts.append(place.cell)
    return " ".join(parts)


def line(finding: Finding, language: Language | None = None) -> str:
    """One line for a list of findings: weight, place, sentence."""
    speaker = language or current_language()
    weight = (
        speaker.translate("Problems", "Error")
        if finding.severity is Severity.ERROR
        else speaker.translate("Problems", "Note")
    )
    where = place_text(finding.place, language)
    template = speaker.translate("Problems", "{weight}: {sentence}")
    if where:
        template = speaker.translate("Problems", "{weight}: {where}: {sentence}")
    return template.format(weight=weight, where=where, sentence=sentence(finding, language))


@cache
def _options(language: Language) -> Mapping[str, str]:
    """The options of a rulebook that a finding can name."""
    return {
        "transform": language.translate("Problems", "places instead of points"),
        "calibration": language.translate("Problems", "correction between panels or judges"),
        "method": language.translate("Problems", "method"),
        "stage": language.translate("Problems", "off every judge's total"),
        "line_tie": language.translate("Problems", "ruling on a tie at the line"),
    }


@cache
def _parts(language: Language) -> Mapping[str, str]:
    """What of an event a seal or an archive's list states."""
    return {
        "event": language.translate("Problems", "the event's name"),
        "organizer": language.translate("Problems", "organizer"),
        "content": language.translate("Problems", "content"),
        "records": language.translate("Problems", "records"),
        "log": language.translate("Problems", "log"),
        "seal": language.translate("Problems", "seal"),
        "seal_broken": language.translate("Problems", "broken seal"),
        "key": language.translate("Problems", "key"),
    }


@cache
def _templates(language: Language) -> Mapping[Problem, str]:
    """Every sentence with places for its facts; the halves only keep the functions readable."""
    halves = (_about_rules, _about_records, _about_files, _about_stage, _about_tables)
    return {problem: text for half in halves for problem, text in half(language).items()}


def _about_rules(language: Language) -> dict[Problem, str]:
    """The sentences about rulebook and set-up."""
    # fmt: off
    return {
        Problem.NO_DIMENSION: language.translate("Problems", "Round {round} has no dimension. Add at least one."),
        Problem.NO_CRITERION: language.translate("Problems", "Dimension “{dimension}” has no criterion. Add its criteria."),
        Problem.NO_COUNTING_DIMENSION: language.translate("Problems", "No dimension counts towards the final score. Give at least one a weight."),
        Problem.EVENT_SEALED: language.translate("Problems", "The event is sealed (seal {number}, {code}): nothing that results depend on can be changed. Open it again with a reason first, on the page Seal & archive."),
        Problem.KEYED_BY_SAME_PERSON: language.translate("Problems", "{person} keyed this sheet already; another person must key it the second time."),
        Problem.KEYING_DIFFERS: language.translate("Problems", "The two keyings of this sheet differ (entry {entry}, judge {judge}). Settle the difference first, or drop the keyings."),
        Problem.NEITHER_KEYED: language.translate("Problems", "Neither of the two keyings says this. Choose one of the two, or drop both keyings and key the sheet anew."),
        Problem.PAPER_AND_OTHER_SHEET: language.translate("Problems", "This is the paper sheet, keyed by {first} and {second}. Another sheet stands already (revision {revision}), and only one of the two can count."),
        Problem.HAS_KEYINGS: language.translate("Problems", "Sheets of {what} were keyed from paper, and that stays in the record: it cannot be taken out. Withdraw the entry or leave the judge in place instead."),
        Problem.NOT_SEALED: language.translate("Problems", "{event} is not sealed: there is nothing to open again."),
        Problem.SEAL_FORGED: language.translate("Problems", "Seal {number} does not bear its own signature: the statement or the signature was changed. Do not trust it; compare with the code on the signed papers."),
        Problem.SEAL_DIFFERS: language.translate("Problems", "Seal {number} is over something else ({what}): sealed {expected}, now {found}. Compare with the code on the signed papers."),
        Problem.SIGNING_KEY_DAMAGED: language.translate("Problems", "The organizer's key cannot be read: {file}. Bring it back from a backup, or move the file away so that a new one is made (and publish the new key)."),
        Problem.DUPLICATE_CODE: language.translate("Problems", "Code {code} is used twice. Give each its own code."),
        Problem.CODE_UNFIT: language.translate("Problems", "The code “{code}” is longer than {max} characters or holds a control character. Give it a short one."),
        Problem.WEIGHTS_DO_NOT_ADD_UP: language.translate("Problems", "The weights add up to {sum} %, not 100 %; {missing} % are missing. Change the weights of the dimensions."),
        Problem.WEIGHTS_MIXED: language.translate("Problems", "Some dimensions have a weight and some have none. Give all of them a weight, or none."),
        Problem.WEIGHT_NOT_POSITIVE: language.translate("Problems", "A weight must be above 0. Correct it, or leave the dimension out."),
        Problem.POINTS_NOT_POSITIVE: language.translate("Problems", "“{criterion}” needs full points above 0."),
        Problem.STEP_DOES_NOT_FIT: language.translate("Problems", "“{criterion}”: from {min} to {max} in steps of {step} does not come out even. Change the step or the points."),
        Problem.BANDS_DO_NOT_FIT: language.translate("Problems", "The bands of “{criterion}” must start at the minimum, rise, and not overlap."),
        Problem.TRIM_LEAVES_NOTHING: language.translate("Problems", "With {minimum} votes, dropping {dropped} leaves fewer than three. Raise the smallest panel or drop fewer."),
        Problem.LADDER_DOES_NOT_FIT: language.translate("Problems", "A step of the ladder drops {dropped} of {at_least} votes and leaves nothing. Correct the ladder."),
        Problem.INDICATOR_RULE_MISSING: language.translate("Problems", "Indicator “{criterion}” has no scoring rule. Choose how its figure earns points."),
        Problem.INDICATOR_RULE_UNEXPECTED: language.translate("Problems", "“{criterion}” is marked by judges and takes no scoring rule for figures. Clear it."),
        Problem.INDICATOR_RULE_DOES_NOT_FIT: language.translate("Problems", "The scoring rule of “{criterion}” cannot be applied: look for values out of order, overlapping bands or missing numbers."),
        Problem.UNKNOWN_PARENT: language.translate("Problems", "There is no criterion {parent} to stand under. Correct the parent."),
        Problem.UNKNOWN_REFERENCE: language.translate("Problems", "{code} is not the code of anything that could stand here. Correct it."),
        Problem.ROUNDING_NEEDED: language.translate("Problems", "Standard scores need a stated number of decimals; 3 are used as none is given."),
        Problem.METHOD_DOES_NOT_FIT: language.translate("Problems", "The option {option} does not go with the rest of the rules. Choose another."),
        Problem.TIE_CHAIN_EMPTY: language.translate("Problems", "There is no tie-break rule. Add at least one, such as: places are shared."),
        Problem.AWARD_WITHOUT_SIZE: language.translate("Problems", "Award “{award}” needs one size: a number above 0, a percentage up to 100, or a minimum score."),
        Problem.ROUND_RULE_DOES_NOT_FIT: language.translate("Problems", "The rule over several rounds does not fit the rounds that it names. Correct the earlier rounds or the number of best ones."),
        Problem.TRIM_MINIMUM_MISSING: language.translate("Problems", "“{dimension}” drops the highest and the lowest but does not say from how many judges on. State the smallest panel for it, 5 as a rule; below that the plain mean counts."),
        Problem.TRIM_LEAVES_FEW: language.translate("Problems", "“{dimension}”: panel {panel} has {votes} votes; dropping {dropped} leaves only {left}, so one or two judges decide. Seat more judges or drop fewer."),
        Problem.TRIM_NEVER_HAPPENS: language.translate("Problems", "“{dimension}”: extremes are dropped from {minimum} votes on, but panel {panel} has {votes}: nothing is ever dropped there. Seat more judges or change the smallest panel."),
        Problem.TRIM_LEAVES_FEW_FOR_ENTRY: language.translate("Problems", "“{dimension}”, entry {entry}: {votes} of {seats} votes remain after recusals; dropping {dropped} leaves only {left}. Let a reserve sit in."),
    }
    # fmt: on


def _about_records(language: Language) -> dict[Problem, str]:
    """The sentences about marks, figures and acts."""
    # fmt: off
    return {
        Problem.TRIM_DIFFERS_FOR_ENTRY: language.translate("Problems", "“{dimension}”, entry {entry}: {votes} of {seats} votes remain after recusals, so {dropped} are dropped where {usual} are for the others. Let a reserve sit in, or say so beforehand."),
        Problem.SUM_OF_UNEQUAL_PANELS: language.translate("Problems", "“{dimension}” adds the marks up, but some entries have {least} marks that count and others {most}: the latter gain by number alone. Use the mean, or give all the same number of judges."),
        Problem.TIE_CHAIN_OPEN: language.translate("Problems", "The tie-break chain can end without deciding. Let it end in a ruling, a draw of lots or a shared place."),
        Problem.TIE_KEY_NEVER_SEPARATES: language.translate("Problems", "Tie-break number {position} can never tell anyone apart: it repeats an earlier one, comes after the decision, or has nothing to compare. Take it out or move it up."),
        Problem.TIE_KEY_WRONG_WAY: language.translate("Problems", "Tie-break number {position} puts the entry with more deductions first. Let the lower value be first."),
        Problem.TIE_NEEDS_HEAD: language.translate("Problems", "Tie-break number {position} asks for the head judge's marks, but panel {panel} has no head judge. Give one seat that role."),
        Problem.BAND_UNREACHABLE: language.translate("Problems", "No mark in steps of {step} falls into band “{band}” of “{criterion}”. Change the band or the step."),
        Problem.BAND_OFF_STEP: language.translate("Problems", "Band “{band}” of “{criterion}” begins at {low}, which no judge can give; in fact it begins at {mark}. Move the band to a mark that can be given."),
        Problem.FIGURES_BETWEEN_BANDS: language.translate("Problems", "“{criterion}”: figures from {low} to {high} fall between two bands and earn 0. Close the gap, or let one band include its edge."),
        Problem.FIGURES_BEYOND_BANDS: language.translate("Problems", "“{criterion}”: figures beyond {edge} earn 0 although the best band ends there. Leave that side of the band open."),
        Problem.FIGURES_EARN_LESS: language.translate("Problems", "“{criterion}”: from {low} to {high} a larger figure earns fewer points. Leave it so only where less is better; else correct the points."),
        Problem.FIGURES_MOVE_OTHERS: language.translate("Problems", "“{criterion}” is measured against the other entries: one corrected figure changes everybody's points. Verify all figures before the first results are shown."),
        Problem.INDICATOR_ABOVE_FULL: language.translate("Problems", "“{criterion}”: the scoring rule gives up to {points} points, the full mark is {max}: the rest is cut off, and the best come out equal. Bring the two into line."),
        Problem.INDICATOR_NEVER_FULL: language.translate("Problems", "“{criterion}”: the scoring rule gives at most {points} of {max} points: nobody can reach the full mark. Bring the two into line."),
        Problem.AWARD_ABOVE_ENTRIES: language.translate("Problems", "“{award}” is for {count}, but of {entries} entries only {left} are left for it: places stay vacant. Lower the number."),
        Problem.AWARD_PERCENT_EMPTY: language.translate("Problems", "“{award}”: {percent} % of {entries} entries rounds down to nobody. Round up, or give a number."),
        Problem.DIMENSION_NOT_FOR_TRACK: language.translate("Problems", "“{dimension}” has no criterion for entries of track “{track}”: its points are missing there. Add a criterion for it, or rank the tracks apart only."),
        Problem.FULL_POINTS_DIFFER: language.translate("Problems", "“{dimension}” is worth {points} points in track “{track}” and {other_points} in “{other}”: the overall ranking is not fair. Turn both into the same full points."),
        Problem.WEIGHT_ON_UNEQUAL_POINTS: language.translate("Problems", "“{dimension}” has {points} full points and “{other}” {other_points}, so the weights do not weigh what they say. Turn both into 100 points first."),
        Problem.ROUNDED_TOO_EARLY: language.translate("Problems", "“{dimension}” is rounded to {places} decimals on the way, the final score to {final}: differences vanish before they count and places can turn. Round on the way at least as finely."),
        Problem.CALIBRATION_PANEL_SMALL: language.translate("Problems", "“{dimension}”: panel {panel} has {entries} entries; its mean says little with fewer than {least}, and the correction may do harm. Even the panels out, or do without."),
        Problem.CALIBRATION_ONE_PANEL: language.translate("Problems", "“{dimension}” is corrected between panels, but all entries are in one panel: the correction does nothing. Take it out."),
        Problem.BONUS_WITHOUT_CAP: language.translate("Problems", "Bonus points are given, and nothing limits their sum: a bonus can outweigh the score. State the most that an entry can get."),
        Problem.NO_ENTRY: language.translate("Problems", "There is no entry. Fill in the sheet Entries."),
        Problem.NO_SEAT: language.translate("Problems", "Round {round} has a judged dimension but no judge in a seat. Fill in the sheet Seats."),
        Problem.NO_ROUND: language.translate("Problems", "There is no round. Fill in the sheet Rounds."),
        Problem.REQUIRED_MISSING: language.translate("Problems", "This must be filled in."),
        Problem.NOTHING_TO_PRINT: language.translate("Problems", "There is nothing to print for this choice. Choose another round, judge or entry, or wait until sheets are handed in."),
        Problem.NO_PRINTER: language.translate("Problems", "This computer knows no printer {printer}. Set it up in the system’s settings, or save a PDF and print it elsewhere."),
        Problem.PRINTER_FAILED: language.translate("Problems", "The printer {printer} took nothing. Check that it is switched on and connected, then print again, or save a PDF."),
    }
    # fmt: on


def _about_files(language: Language) -> dict[Problem, str]:
    """The sentences about workbooks and event files."""
    # fmt: off
    return {
        Problem.UNKNOWN_TRACK: language.translate("Problems", "There is no track “{track}”. Correct it, or add it on the sheet Tracks."),
        Problem.UNKNOWN_ENTRY: language.translate("Problems", "There is no entry “{entry}”. Use its number or its full name from the sheet Entries."),
        Problem.UNKNOWN_JUDGE: language.translate("Problems", "There is no judge “{judge}”. Use the code or the name from the sheet Judges."),
        Problem.UNKNOWN_PANEL: language.translate("Problems", "There is no panel “{panel}”. Correct it, or add it on the sheet Panels."),
        Problem.UNKNOWN_ROUND: language.translate("Problems", "There is no round “{round}” here. Correct it, or add it on the sheet Rounds."),
        Problem.UNKNOWN_DIMENSION: language.translate("Problems", "There is no judged dimension “{dimension}”. Use its code or name from the sheet Dimensions."),
        Problem.UNKNOWN_CRITERION: language.translate("Problems", "There is no criterion “{criterion}” for this. Use its code or name from the sheet Criteria."),
        Problem.ENTRY_NOT_IN_ROUND: language.translate("Problems", "Entry {entry} does not take part in this round. Add it on the sheet Participation, or take this row out."),
        Problem.PANEL_HAS_NO_SEAT: language.translate("Problems", "Panel {panel} has no seat with a vote for “{dimension}”. Seat a judge there."),
        Problem.VOTES_OUT_OF_RANGE: language.translate("Problems", "A seat has 0 to {max} votes, not {votes}."),
        Problem.ORDER_OUT_OF_RANGE: language.translate("Problems", "A running order is a number from 0 to {max}, not {order}."),
        Problem.DUPLICATE_RECORD: language.translate("Problems", "{what} is recorded twice for the same. Keep one row."),
        Problem.MARK_ABOVE_MAXIMUM: language.translate("Problems", "“{criterion}” has at most {max} points, not {mark}."),
        Problem.MARK_BELOW_MINIMUM: language.translate("Problems", "“{criterion}” has at least {min} points, not {mark}."),
        Problem.MARK_OFF_STEP: language.translate("Problems", "“{criterion}” goes in steps of {step}: enter {lower} or {upper} instead of {mark}."),
        Problem.MARK_MISSING: language.translate("Problems", "The mark for “{criterion}” is missing. Enter it, or set another standing for the sheet."),
        Problem.MARK_NOT_FOR_TRACK: language.translate("Problems", "“{criterion}” is not scored for track {track}. Clear the mark."),
        Problem.JUDGE_RECUSED: language.translate("Problems", "Judge {judge} is recused from entry {entry} and gives no marks. Clear the marks, or lift the recusal."),
        Problem.JUDGE_HAS_NO_SEAT: language.translate("Problems", "Judge {judge} has no seat in panel {panel}, which scores entry {entry}. Correct the judge, or add the seat."),
        Problem.JUDGE_SCORES_OTHER_DIMENSION: language.translate("Problems", "The seat of judge {judge} in panel {panel} does not score “{dimension}”. Correct the judge, or change the seat."),
        Problem.SHEET_HAS_NO_MARKS: language.translate("Problems", "The sheet counts as submitted but has no mark. Enter marks, or set another standing."),
        Problem.SHEET_MUST_BE_EMPTY: language.translate("Problems", "A sheet that is {standing} has no marks. Clear them, or set another standing."),
        Problem.INDICATOR_VALUE_MISSING: language.translate("Problems", "Entry {entry}: the figure for {criterion} is missing; without it there is no place."),
        Problem.INDICATOR_VALUE_OUT_OF_RANGE: language.translate("Problems", "“{criterion}” takes {min} to {max} points, not {value}."),
        Problem.UNKNOWN_CATEGORY: language.translate("Problems", "“{criterion}” has no category “{category}”. Use those of its scoring rule."),
        Problem.ADJUSTMENT_NOT_POSITIVE: language.translate("Problems", "Give the points as a number above 0; the kind says whether they are added or taken off."),
        Problem.REASON_MISSING: language.translate("Problems", "A reason is needed: it is kept in the log."),
        Problem.RULING_INCOMPLETE: language.translate("Problems", "A ruling names at least two entries, each once."),
        Problem.NO_COUNTING_SHEET: language.translate("Problems", "Entry {entry} has no sheet that counts."),
        Problem.SHEETS_OWED: language.translate("Problems", "Entry {entry}: sheets missing: {number} ({judges}). The score is provisional."),
        Problem.FIGURE_UNVERIFIED: language.translate("Problems", "Entry {entry}: figures not verified: {number}. The claimed figures count."),
        Problem.GATE_FAILED: language.translate("Problems", "Entry {entry} does not meet a basic condition and is not evaluated."),
        Problem.RANGE_TOO_WIDE: language.translate("Problems", "Entry {entry}: highest and lowest differ by {range}, the limit is {limit}."),
        Problem.TIE_UNDECIDED: language.translate("Problems", "Entries {entries} are tied and wait for a ruling or a draw of lots."),
        Problem.AWARD_LINE_TIED: language.translate("Problems", "The line of “{award}” runs through a tie: {entries}. It waits for a ruling."),
        Problem.ADVANCING_TIED: language.translate("Problems", "The cut line “{line}” runs through a tie that nobody has decided: {entries}. Decide it by a ruling or a lot first."),
        Problem.ADVANCING_UNFINISHED: language.translate("Problems", "Scores are not complete yet (entries: {number}); the list may still change."),
        Problem.NOBODY_ADVANCES: language.translate("Problems", "No entry goes on. Choose at least one entry with a place."),
        Problem.UNKNOWN_CUT_LINE: language.translate("Problems", "The rules have no cut line “{line}”. Name one of theirs ({known}), or choose entries by hand."),
        Problem.ENTRY_NOT_RANKED: language.translate("Problems", "Entry {entry} has no place in this round and cannot go on."),
        Problem.JUDGE_WITHOUT_SPREAD: language.translate("Problems", "Judge {judge} gave every entry the same total: the standard score cannot tell them apart."),
        Problem.JUDGE_SAW_TOO_FEW: language.translate("Problems", "Judge {judge} scored only {sheets} entries: the standard score stands on weak ground."),
        Problem.TOO_FEW_MARKS_LEFT: language.translate("Problems", "Only {number} of the judges’ marks count for entry {entry} in “{dimension}”: each weighs too much. Seat a reserve, or drop fewer marks."),
        Problem.PANEL_WITHOUT_HEAD: language.translate("Problems", "Panel {panel} is left without a head judge for: {entries}. Name another one."),
        Problem.CALIBRATION_IMPOSSIBLE: language.translate("Problems", "The correction between judges cannot be computed: no common judge links the entries."),
        Problem.ENTRY_HAS_NO_PANEL: language.translate("Problems", "Entry {entry} has no panel. Assign it to one."),
        Problem.FIGURE_UNCONFIRMED: language.translate("Problems", "Entry {entry}: verified figures that no second person has confirmed: {number}."),
        Problem.FIGURE_UNFOUNDED: language.translate("Problems", "Entry {entry}: figures without evidence: {number}. They do not count until evidence comes in."),
        Problem.CHANGED_MEANWHILE: language.translate("Problems", "Somebody changed this meanwhile ({what}). Look at how it stands now, then try again; nothing was stored."),
        Problem.NOTHING_TO_UNDO: language.translate("Problems", "There is nothing left to undo."),
        Problem.UNDO_BLOCKED: language.translate("Problems", "This can no longer be undone: something was done to {what} since (a figure verified, say). Change it by hand instead."),
        Problem.HAS_LAPTOP: language.translate("Problems", "A laptop was paired for {what}, and the log keeps that: the judge cannot be taken out. Take the judge's seats away instead."),
        Problem.SUBMISSIONS_HELD: language.translate("Problems", "Entry {entry}: sheets held back and not settled: {number} ({judges}). Accept or dismiss each; until then the score may still change."),
        Problem.HAS_SHEETS: language.translate("Problems", "{what} has score sheets and cannot be taken out. Withdraw the entry or leave the judge in place instead."),
        Problem.HAS_EVIDENCE: language.translate("Problems", "Entry {what} has evidence attached. Take the evidence off first."),
        Problem.NOT_VERIFIED: language.translate("Problems", "The figure of entry {entry} is not verified yet; there is nothing to confirm."),
        Problem.SAME_PERSON: language.translate("Problems", "{person} verified this figure; another person must confirm it."),
        Problem.TEXT_NOT_STORABLE: language.translate("Problems", "A text holds half a character that cannot be stored. Type it anew instead of pasting it."),
        Problem.EVIDENCE_EMPTY: language.translate("Problems", "{file} is empty. Choose another file."),
        Problem.EVIDENCE_TOO_LARGE: language.translate("Problems", "{file} has {size} MB; evidence may have {max} MB. Scan it at a lower resolution, or attach the pages that matter."),
        Problem.EVIDENCE_TYPE: language.translate("Problems", "{file} is not a picture, a PDF or an Office document. Save it as one of these."),
        Problem.EVIDENCE_TWICE: language.translate("Problems", "{file} is attached here already, as {other}."),
        Problem.EVIDENCE_UNREADABLE: language.translate("Problems", "{file} could not be read to its end: it was moved, or the stick was pulled out. Nothing was attached."),
        Problem.NOT_ALLOWED: language.translate("Problems", "This is not allowed here."),
        Problem.STALE_REVISION: language.translate("Problems", "Somebody has changed this sheet meanwhile (revision {latest}, you saw {base}). Look at the newer one first."),
        Problem.SUBMISSION_ID_REUSED: language.translate("Problems", "The same submission number came with other marks; nothing was stored."),
        Problem.NOTHING_TO_CORRECT: language.translate("Problems", "There is nothing here that could be taken back."),
        Problem.ENTRY_CLOSED: language.translate("Problems", "Entry {entry} is closed: no more sheets are taken for it. The organizer can open it again."),
        Problem.SHEET_NOT_RETURNED: language.translate("Problems", "Submitting locks the sheet. Raise your hand to have it returned."),
        Problem.RECUSAL_AFTER_SHEET: language.translate("Problems", "You have handed in a sheet for entry {entry}. Ask the organizer to record the recusal."),
        Problem.TOO_MANY_HELD: language.translate("Problems", "{count} sheets of this judge wait for the organizer already. More are taken once some of them are settled."),
        Problem.SEAT_TAKEN: language.translate("Problems", "Another laptop ({machine}) scores for this judge already; the organizer has to agree to the change."),
        Problem.SEAT_MOVED: language.translate("Problems", "The seat of {judge} has moved to another laptop or to paper; this came from the old one."),
        Problem.SEAT_AWAITS: language.translate("Problems", "Another laptop is paired for this seat. Ask the organizer to agree to this one."),
        Problem.HELD_BEFORE: language.translate("Problems", "This sheet was held back before; since then the event file was replaced by an older copy. Decide about it again."),
        Problem.SIGNED_OTHERWISE: language.translate("Problems", "Entry {entry}: the sheet has changed since it was shown for signing. Look at it again, then sign."),
        Problem.SIGNER_MISSING: language.translate("Problems", "Sign with a name."),
        Problem.SIGNATURE_UNFIT: language.translate("Problems", "The drawn signature has too many strokes. Clear it and sign again, or type the name."),
        Problem.PACKET_TAKEN: language.translate("Problems", "This packet file was taken in already; nothing was changed."),
        Problem.PACKET_OTHER_EVENT: language.translate("Problems", "This packet file belongs to another event."),
        Problem.NOT_A_PACKET: language.translate("Problems", "{file} is not a packet file of this program."),
        Problem.PACKET_ITEM_REFUSED: language.translate("Problems", "Part of the packet does not fit and was left out ({detail}); the rest was taken in."),
        Problem.NOT_PAIRED: language.translate("Problems", "This laptop is not paired with the event. Enter the code on the slip."),
        Problem.TOO_MANY_REQUESTS: language.translate("Problems", "Too many tries. Try again in {seconds} s."),
        Problem.CLIENT_TOO_OLD: language.translate("Problems", "This program is older than the organizer's ({version}). Install the same version on this laptop."),
        Problem.HOST_TOO_OLD: language.translate("Problems", "The organizer's program is older than this one. Install the same version on both."),
        Problem.HOST_IMPOSTOR: language.translate("Problems", "Whoever answers at {address} is not the host that this laptop was paired with. Nothing was sent. Tell the organizer."),
        Problem.PORT_TAKEN: language.translate("Problems", "Port {port} is in use by another program. Choose another one."),
        Problem.NOT_HOSTED: language.translate("Problems", "The event is not open to judges' laptops."),
        Problem.REQUEST_REFUSED: language.translate("Problems", "The host did not accept the request ({detail})."),
        Problem.OTHER_EVENT: language.translate("Problems", "The host at this address runs another event."),
        Problem.ADDRESS_MALFORMED: language.translate("Problems", "{address} is no address. Type what the organizer's screen shows, as 192.168.1.20:8430."),
        Problem.PAIRING_CODE_MALFORMED: language.translate("Problems", "A pairing code has six letters and digits, as 7K4-29P, and never 0, 1, I, L or O. Compare it with the slip."),
        Problem.PAIRING_CODE_WRONG: language.translate("Problems", "This code is not valid for this host. Compare it with the slip; if it is right, ask the organizer for a new slip."),
        Problem.SEAL_BROKEN: language.translate("Problems", "The seal does not fit: this was altered on the way or is meant for another event. Have it sent or saved again."),
        Problem.TOKEN_INVALID: language.translate("Problems", "The host does not recognise this laptop. Pair it again with a slip."),
        Problem.HOST_UNREACHABLE: language.translate("Problems", "Nothing answers at {address}, port {port}. Check that both laptops are on the same network and that the organizer's firewall lets the program through."),
        Problem.HOST_REFUSED: language.translate("Problems", "The computer at {address} is there, but no host runs on port {port}. Check the address, and that the organizer has opened the event to judges."),
        Problem.HOST_NOT_TLS: language.translate("Problems", "Something else answers at {address}, port {port}, not the organizer's program. Check address and port."),
        Problem.SEAT_HOLDS_SHEETS: language.translate("Problems", "Sheets on this laptop are not in the event's database yet ({count}); deliver them or write a packet file first."),
        Problem.SEAT_OPEN_ELSEWHERE: language.translate("Problems", "This seat is open in another window on this laptop."),
        Problem.ALREADY_DONE: language.translate("Problems", "This has been done already."),
        Problem.READ_ONLY: language.translate("Problems", "The event is open for reading only; nothing can be changed."),
        Problem.FILE_MISSING: language.translate("Problems", "There is no file {file}. Check the name and the folder."),
        Problem.WRONG_SUFFIX: language.translate("Problems", "{file}: give it a name that ends in {suffix}, so that no other file is written over."),
        Problem.FILE_EXISTS: language.translate("Problems", "{file} exists already and is not written over. Choose another name."),
        Problem.FILE_NOT_WRITABLE: language.translate("Problems", "{file} cannot be written: it may be open in another program (Excel, a PDF viewer), or the folder is write-protected. Close it, or choose another place. Nothing was changed."),
        Problem.NOT_A_WORKBOOK: language.translate("Problems", "This is not an Excel workbook (.xlsx). Open it in Excel and save it as .xlsx."),
        Problem.OLD_WORKBOOK: language.translate("Problems", "This is an old Excel file (.xls). Open it in Excel and save it as .xlsx."),
        Problem.ENCRYPTED_WORKBOOK: language.translate("Problems", "This workbook is protected by a password. Open it in Excel, remove the password, and save it."),
        Problem.OPEN_DOCUMENT_SHEET: language.translate("Problems", "This is an OpenDocument sheet (.ods). Save it as .xlsx."),
        Problem.DAMAGED_WORKBOOK: language.translate("Problems", "The workbook is damaged and cannot be read. Open it in Excel, let it repair the file, and save it again."),
        Problem.DANGEROUS_WORKBOOK: language.translate("Problems", "The workbook unpacks to an unreasonable size or holds forbidden contents, and was not opened."),
        Problem.SHEET_MISSING: language.translate("Problems", "The sheet “{sheet}” is missing. Take it over from the template."),
        Problem.SHEET_UNKNOWN: language.translate("Problems", "The sheet “{sheet}” is not part of an event workbook and was not read."),
        Problem.COLUMN_MISSING: language.translate("Problems", "The column “{column}” is missing. Add it to the header row."),
        Problem.COLUMN_UNKNOWN: language.translate("Problems", "The column “{column}” is not known here. Correct its name, or take it out."),
        Problem.COLUMN_TWICE: language.translate("Problems", "The column “{column}” stands here twice. Keep one."),
        Problem.CELL_NOT_A_NUMBER: language.translate("Problems", "“{text}” is not a number. Enter a plain number."),
        Problem.CELL_NOT_A_WHOLE_NUMBER: language.translate("Problems", "“{text}” is not a whole number."),
        Problem.CELL_FORMULA_WITHOUT_VALUE: language.translate("Problems", "The formula has no stored value. Open the workbook in Excel, let it calculate, and save it; or enter the value."),
        Problem.CELL_ERROR_VALUE: language.translate("Problems", "The cell shows an error ({text}). Correct the formula or enter the value."),
        Problem.CELL_NOT_A_CHOICE: language.translate("Problems", "“{text}” is not one of the choices here: {choices}."),
        Problem.CELL_NOT_READABLE: language.translate("Problems", "“{text}” cannot be read. Write it like this: {example}"),
        Problem.CELL_REQUIRED: language.translate("Problems", "This cell must be filled in."),
        Problem.CELL_TOO_FINE: language.translate("Problems", "{text} has more decimals than can be kept (4). Round it."),
        Problem.TOO_MANY_ROWS: language.translate("Problems", "The sheet has more rows than an event can have ({max})."),
        Problem.VALUE_DIFFERS: language.translate("Problems", "Recomputed: {expected}; it says {found}."),
        Problem.SHEET_MARKS_DIFFER: language.translate("Problems", "The marks that {judge} gave {entry} ({dimension}) are not those of the log: {changes} (log → file). They were changed without the program."),
        Problem.SHEET_DIFFERS: language.translate("Problems", "The sheet of {judge} for {entry} ({dimension}) is not what the log says: state, note or reason were changed without the program."),
        Problem.SHEET_UNLOGGED: language.translate("Problems", "The log knows nothing of a sheet of {judge} for {entry} ({dimension}) that is in the file. It was put in without the program."),
        Problem.SHEET_GONE: language.translate("Problems", "A sheet of {judge} for {entry} ({dimension}) stands in the log and is gone from the file. It was taken out without the program."),
        Problem.NOT_A_RESULTS_WORKBOOK: language.translate("Problems", "There are no results in this file to be checked."),
        Problem.CELL_CHANGED: language.translate("Problems", "This cell was changed after the file was written. It says {found} now."),
        Problem.ROW_MISSING: language.translate("Problems", "The row that stood at {row} was taken out."),
        Problem.ROW_ADDED: language.translate("Problems", "This row was not there when the file was written."),
        Problem.ROWS_MOVED: language.translate("Problems", "The rows stand in another order than they were written; this one was row {row}."),
        Problem.COLUMN_REMOVED: language.translate("Problems", "The column that stood at {column} was taken out."),
        Problem.COLUMN_ADDED: language.translate("Problems", "The column “{found}” was not there when the file was written."),
        Problem.COLUMNS_MOVED: language.translate("Problems", "The columns stand in another order than they were written, from “{found}” on."),
        Problem.FORMULA_CHANGED: language.translate("Problems", "The formula was changed or replaced by a value. It was {expected}, now it is {found}."),
        Problem.FORMULA_UNEXPECTED: language.translate("Problems", "A formula stands where a value was written: {found}. It can show another number tomorrow."),
        Problem.RECORDS_DIFFER: language.translate("Problems", "This was made from other records than the event holds (digest {found}, not {expected})."),
        Problem.CODE_DIFFERS: language.translate("Problems", "The code printed here is {found}; it should be {expected}."),
        Problem.CELL_AMBIGUOUS: language.translate("Problems", "This place can be read in two ways: something stands here twice, out of order, or in a form that no spreadsheet program writes. Programs may show different values; use the original file."),
        Problem.PART_AMBIGUOUS: language.translate("Problems", "The file leads different programs to different contents ({part}). Do not trust it; use the original file."),
        Problem.SHEET_HIDDEN: language.translate("Problems", "This sheet was hidden after the file was written."),
        Problem.ROWS_HIDDEN: language.translate("Problems", "Rows were hidden after the file was written, from row {row} on ({count})."),
        Problem.COLUMNS_HIDDEN: language.translate("Problems", "Columns were hidden after the file was written, from column {column} on."),
        Problem.CELLS_COVERED: language.translate("Problems", "The cells {area} were merged: all but the first are covered."),
        Problem.RESULTS_REMOVED: language.translate("Problems", "{count} formulas lost their stored results, from this cell on; previews show nothing there. Open the file in Excel, let it calculate, save it, and check it again."),
        Problem.OBJECTS_ADDED: language.translate("Problems", "A picture, text box, note or chart was added here or taken away."),
        Problem.CHART_CHANGED: language.translate("Problems", "The chart “{title}” is not as it was drawn: its title, its cells or its values were changed."),
        Problem.PRINT_CHANGED: language.translate("Problems", "At the head or foot of the printed pages stands “{found}”; it should be “{expected}”."),
        Problem.FORMAT_CHANGED: language.translate("Problems", "The cell’s number format was changed to {found} (it was {expected}): it may show something else than what is in it."),
        Problem.STRIKE_CHANGED: language.translate("Problems", "Struck out or not: it was otherwise when the file was written."),
        Problem.KIND_CHANGED: language.translate("Problems", "{found}: a number is stored as text, or a text as a number. Formulas pass over it."),
        Problem.SEAL_UNREADABLE: language.translate("Problems", "What stands here is no part of a seal any more: it was changed. Do not trust the seal; compare with the code on the signed papers."),
        Problem.NOT_AN_ARCHIVE: language.translate("Problems", "{file} is not an archive of an event. Choose a file ending in .judging-archive."),
        Problem.ARCHIVE_DAMAGED: language.translate("Problems", "{file} cannot be read as an archive any more: it was cut short or damaged. Take another copy."),
        Problem.ARCHIVE_DANGEROUS: language.translate("Problems", "{file} is not opened: it holds what no archive of an event holds ({detail})."),
        Problem.ARCHIVE_NEWER: language.translate("Problems", "{file} was written by a newer version of the program (format {version}). Update the program."),
        Problem.ARCHIVE_NOT_COPIED: language.translate("Problems", "The event could not be copied whole from {place}. Nothing was archived. Try again."),
        Problem.MEMBER_MISSING: language.translate("Problems", "{member} is missing from the archive."),
        Problem.SEAL_KEY_OTHER: language.translate("Problems", "The seal was made with another key ({key}) than this computer's ({own}). Ask the organizer which key is theirs."),
        Problem.ARCHIVE_UNSIGNED: language.translate("Problems", "The list of this archive is not signed: papers and other files beside the event are proven by the codes printed on them only."),
        Problem.MEMBER_UNKNOWN: language.translate("Problems", "{member} does not belong to the archive: its list does not name it."),
        Problem.MEMBER_CHANGED: language.translate("Problems", "{member} is not the file that was archived: the list says {expected}, found {found}."),
        Problem.MEMBER_DIFFERS: language.translate("Problems", "{member} ({what}) does not go with the event in the archive: expected {expected}, found {found}."),
        Problem.ARCHIVE_FORGED: language.translate("Problems", "The list of the archive does not bear its own signature: it was changed after it was signed. Do not trust the papers in it; compare with the signed ones."),
        Problem.NOT_AN_EVENT_FILE: language.translate("Problems", "{file} is not an event file (.judging)."),
        Problem.EVENT_FILE_DAMAGED: language.translate("Problems", "{file} is damaged and was not opened; nothing was changed. Open the latest file from its backups folder."),
        Problem.EVENT_FILE_NEWER: language.translate("Problems", "{file} was written by a newer version of the program (version {version}). Update the program; the file is as it was."),
        Problem.EVENT_FILE_OLDER: language.translate("Problems", "{file} was written by an older version of the program and was only to be read. Open it in the window once, in a folder that can be written: it is backed up and brought up to date."),
        Problem.EVENT_FILE_HELD: language.translate("Problems", "{file} is open in another program: {person} on {host}, since {since}. Close it there first."),
        Problem.EVENT_FILE_READ_ONLY: language.translate("Problems", "{file} is write-protected. Copy it to a folder that can be written, and open it there."),
        Problem.EVENT_FILE_EMPTY: language.translate("Problems", "{file} is empty. Open the latest file from its backups folder."),
        Problem.DISK_FULL: language.translate("Problems", "The disk is full. Nothing half-written was kept; make room and try again."),
        Problem.STORAGE_FAILED: language.translate("Problems", "The file could not be read or written ({detail}). What was stored before is as it was."),
        Problem.AUDIT_CHAIN_BROKEN: language.translate("Problems", "Entry {number} of the log does not follow from the one before: the file was changed outside the program."),
        Problem.NO_BACKUP: language.translate("Problems", "There is no backup of {file}. Look for a copy on another computer or stick."),
        Problem.BACKUP_FOLDER_MISSING: language.translate("Problems", "The backup folder {folder} is not there. Plug the drive in, or choose another folder in the settings."),
        Problem.FOLDER_MISSING: language.translate("Problems", "There is no folder {folder}. Choose another one."),
        Problem.FOLDER_NOT_WRITABLE: language.translate("Problems", "Nothing can be written in the folder {folder}. Choose another one."),
        Problem.BACKUP_FAILED: language.translate("Problems", "The backup {file} did not pass its check and was thrown away. The event file itself is not affected."),
        Problem.CERTIFICATE_EMPTY: language.translate("Problems", "The certificate says nothing yet. Write a title or a text."),
        Problem.PLACEHOLDER_UNKNOWN: language.translate("Problems", "There is no placeholder {{{name}}}. Choose one from the list below the text, or take the braces away."),
        Problem.CERTIFICATE_SIZE: language.translate("Problems", "{value} is out of bounds: allowed are {least} to {most}."),
        Problem.PICTURE_TOO_LARGE: language.translate("Problems", "The picture is larger than {most} MB. Save it smaller, as JPG for instance."),
        Problem.PICTURE_UNREADABLE: language.translate("Problems", "The picture cannot be read. Choose a PNG or JPG file."),
        Problem.TEMPLATE_UNREADABLE: language.translate("Problems", "{file} is no certificate template that this program has written. Choose another file."),
    }
    # fmt: on


def _about_stage(language: Language) -> dict[Problem, str]:
    """The sentences about the day on stage."""
    # fmt: off
    return {
        Problem.NOT_PRESENTED: language.translate("Problems", "Entry {entry} has not been on stage, so no marks are taken for it yet. To score it all the same, give a reason."),
        Problem.NOT_COMPLETE: language.translate("Problems", "Entry {entry} has no complete score yet: sheets or figures are missing."),
        Problem.AWARD_TIE_OPEN: language.translate("Problems", "The line of the award {award} runs through a tie ({entries}). Decide it by a ruling or a lot first."),
        Problem.REVEAL_TOO_EARLY: language.translate("Problems", "Entry {entry} is not to be revealed yet: the rules of the show have it wait for the entries after it."),
        Problem.ALREADY_REVEALED: language.translate("Problems", "What was revealed of entry {entry} is still right; there is nothing to correct."),
        Problem.STAGE_BUSY: language.translate("Problems", "Entry {entry} is on stage, and its time runs. End its turn first, or go one step back."),
        Problem.NOTHING_ON_STAGE: language.translate("Problems", "No clock is on. Call an entry on stage first."),
        Problem.NO_STEP_BACK: language.translate("Problems", "There is no earlier step to go back to."),
        Problem.ON_STAGE_BEFORE: language.translate("Problems", "Entry {entry} has been on stage: it keeps its turn and its number, and cannot be deleted."),
        Problem.ENTRY_NOT_COMPETING: language.translate("Problems", "Entry {entry} is out of the contest (withdrawn, disqualified or cancelled)."),
        Problem.SHOW_UNFIT: language.translate("Problems", "The run of show does not fit. Check times, sessions and breaks."),
        Problem.WARNING_TOO_LONG: language.translate("Problems", "A warning {warning} before the end does not fit into {length}. Shorten the warning first, or give more time."),
        Problem.MORE_THAN_ENTRIES: language.translate("Problems", "{number} is more than the {entries} entries that take part. Choose {entries} at most."),
        Problem.SCREEN_COVERED: language.translate("Problems", "The screen is covered. Show it again before you go on."),
        Problem.UNKNOWN_SESSION: language.translate("Problems", "There is no such session ({session}), or the entry belongs to another one."),
        Problem.ENTRY_STILL_OPEN: language.translate("Problems", "Entry {entry} still takes sheets. Close it first."),
        Problem.OVERTIME_OPEN: language.translate("Problems", "Entry {entry} went over its time. Decide whether that costs points first."),
        Problem.NOTHING_TO_SHOW: language.translate("Problems", "There is nothing of that kind to show yet."),
    }
    # fmt: on


def _about_tables(language: Language) -> dict[Problem, str]:
    """The sentences about tables that an office sends."""
    # fmt: off
    return {
        Problem.TABLE_EMPTY: language.translate("Problems", "There is nothing in this table. Choose another file, or copy the cells again."),
        Problem.TEXT_NOT_DECODED: language.translate("Problems", "{file} is neither UTF-8 nor GB18030 text. Open it in Excel and save it as .xlsx."),
        Problem.NAME_COLUMN_MISSING: language.translate("Problems", "No column was recognised as the name. Choose the column that holds the names."),
        Problem.TABLE_WITHOUT_ROWS: language.translate("Problems", "There is no row below the header. Choose another header row, or another table."),
        Problem.COLUMN_NOT_TAKEN: language.translate("Problems", "“{column}” is not known and is left out. Choose its meaning if it is needed."),
        Problem.COLUMN_RIVAL: language.translate("Problems", "“{column}” means the same as “{other}” and is left out. Choose which of the two counts."),
        Problem.COLUMN_GUESSED: language.translate("Problems", "“{column}” was taken for “{criterion}” as the names are alike. Check it."),
        Problem.COLUMN_AS_EVIDENCE: language.translate("Problems", "“{column}” holds words, not figures: they are kept as the evidence for “{criterion}”."),
        Problem.CONTACT_NOT_KEPT: language.translate("Problems", "“{column}” is personal and is not needed for judging: it is not kept."),
        Problem.UNIT_CONVERTED: language.translate("Problems", "“{column}” is in {unit} and is converted exactly to {kept} for “{criterion}”."),
        Problem.UNIT_NOT_STATED: language.translate("Problems", "“{column}” states no unit; its figures are taken as {kept}. Check it, or choose the unit."),
        Problem.UNIT_UNCERTAIN: language.translate("Problems", "“{column}” is in {unit}, but “{criterion}” is not kept in that unit; the figures are taken as they stand. Check it."),
        Problem.UNIT_DOES_NOT_FIT: language.translate("Problems", "“{column}” is in {unit}, which cannot be “{criterion}” ({kept}). Choose another meaning or unit."),
        Problem.ROW_HIDDEN: language.translate("Problems", "This row is hidden in the file. Check that it belongs there, or leave it out."),
        Problem.ROW_TWICE: language.translate("Problems", "“{name}” stands in several rows ({rows}). Keep one of them, or correct the name."),
        Problem.CODE_TWICE: language.translate("Problems", "Code {code} stands in several rows ({rows}). Give each its own."),
        Problem.CODE_OF_ANOTHER: language.translate("Problems", "Code {code} belongs to “{name}” in the event, but this row says “{other}”. Check which is meant."),
        Problem.ENTRY_AMBIGUOUS: language.translate("Problems", "“{name}” fits several records of the event. Fill in the organization or the code."),
        Problem.CELL_MERGED: language.translate("Problems", "The cell is merged: “{text}” from row {row} is taken for this row, too."),
        Problem.NUMBER_REWRITTEN: language.translate("Problems", "“{text}” was read as {value}."),
        Problem.NUMBER_APPROXIMATE: language.translate("Problems", "“{text}” is not an exact figure. Enter the figure."),
        Problem.NUMBER_OR_NOTHING: language.translate("Problems", "Does “{text}” mean 0, or is the figure missing? It is left missing."),
        Problem.NUMBER_NEGATIVE: language.translate("Problems", "“{criterion}” cannot be below 0 ({text}). Correct it."),
        Problem.NUMBER_UNIT_DIFFERS: language.translate("Problems", "“{text}” states another unit than the column ({unit}). Enter the figure in {unit}."),
        Problem.TRACK_ENDS_BLANK: language.translate("Problems", "“{track}” ends with a blank. Take the track “{known}”."),
        Problem.TRACK_SPELLED_OTHERWISE: language.translate("Problems", "“{track}” looks like track “{known}”. Take that one, or confirm that it is another."),
        Problem.CLAIM_CHANGED: language.translate("Problems", "The claim for “{criterion}” changes from {before} to {after}. It was verified ({verified}) and must be verified again."),
        Problem.ROLE_UNKNOWN: language.translate("Problems", "“{text}” is no role of a judge. Enter head, judge or reserve."),
        Problem.PANEL_NEEDED: language.translate("Problems", "Several panels are possible. Enter the panel of this judge."),
        Problem.HEAD_TWICE: language.translate("Problems", "Panel {panel} has several head judges (rows {rows}). Keep one."),
        Problem.RECUSAL_UNKNOWN: language.translate("Problems", "No entry is called “{text}”. Correct the name, or bring the entries in first."),
        Problem.RECUSAL_AMBIGUOUS: language.translate("Problems", "“{text}” fits several entries: {entries}. Enter the number instead."),
        Problem.PLAN_OUTDATED: language.translate("Problems", "The event was changed meanwhile. Look through the rows again before you bring them in."),
    }
    # fmt: on
