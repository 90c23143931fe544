"""What can be wrong, as codes with facts; the sentences live in `wording`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, Self


class Problem(StrEnum):
    """Everything that the program tells a person is wrong or noteworthy."""

    # Rulebook
    NO_DIMENSION = "no_dimension"
    NO_CRITERION = "no_criterion"
    NO_COUNTING_DIMENSION = "no_counting_dimension"
    DUPLICATE_CODE = "duplicate_code"
    CODE_UNFIT = "code_unfit"
    WEIGHTS_DO_NOT_ADD_UP = "weights_do_not_add_up"
    WEIGHTS_MIXED = "weights_mixed"
    WEIGHT_NOT_POSITIVE = "weight_not_positive"
    POINTS_NOT_POSITIVE = "points_not_positive"
    STEP_DOES_NOT_FIT = "step_does_not_fit"
    BANDS_DO_NOT_FIT = "bands_do_not_fit"
    TRIM_LEAVES_NOTHING = "trim_leaves_nothing"
    LADDER_DOES_NOT_FIT = "ladder_does_not_fit"
    INDICATOR_RULE_MISSING = "indicator_rule_missing"
    INDICATOR_RULE_UNEXPECTED = "indicator_rule_unexpected"
    INDICATOR_RULE_DOES_NOT_FIT = "indicator_rule_does_not_fit"
    UNKNOWN_PARENT = "unknown_parent"
    UNKNOWN_REFERENCE = "unknown_reference"
    ROUNDING_NEEDED = "rounding_needed"
    METHOD_DOES_NOT_FIT = "method_does_not_fit"
    TIE_CHAIN_EMPTY = "tie_chain_empty"
    AWARD_WITHOUT_SIZE = "award_without_size"
    ROUND_RULE_DOES_NOT_FIT = "round_rule_does_not_fit"

    # Rulebook: works, but is not fair
    TRIM_MINIMUM_MISSING = "trim_minimum_missing"
    TRIM_LEAVES_FEW = "trim_leaves_few"
    TRIM_NEVER_HAPPENS = "trim_never_happens"
    TRIM_LEAVES_FEW_FOR_ENTRY = "trim_leaves_few_for_entry"
    TRIM_DIFFERS_FOR_ENTRY = "trim_differs_for_entry"
    SUM_OF_UNEQUAL_PANELS = "sum_of_unequal_panels"
    TIE_CHAIN_OPEN = "tie_chain_open"
    TIE_KEY_NEVER_SEPARATES = "tie_key_never_separates"
    TIE_KEY_WRONG_WAY = "tie_key_wrong_way"
    TIE_NEEDS_HEAD = "tie_needs_head"
    BAND_UNREACHABLE = "band_unreachable"
    BAND_OFF_STEP = "band_off_step"
    FIGURES_BETWEEN_BANDS = "figures_between_bands"
    FIGURES_BEYOND_BANDS = "figures_beyond_bands"
    FIGURES_EARN_LESS = "figures_earn_less"
    FIGURES_MOVE_OTHERS = "figures_move_others"
    INDICATOR_ABOVE_FULL = "indicator_above_full"
    INDICATOR_NEVER_FULL = "indicator_never_full"
    AWARD_ABOVE_ENTRIES = "award_above_entries"
    AWARD_PERCENT_EMPTY = "award_percent_empty"
    DIMENSION_NOT_FOR_TRACK = "dimension_not_for_track"
    FULL_POINTS_DIFFER = "full_points_differ"
    WEIGHT_ON_UNEQUAL_POINTS = "weight_on_unequal_points"
    ROUNDED_TOO_EARLY = "rounded_too_early"
    CALIBRATION_PANEL_SMALL = "calibration_panel_small"
    CALIBRATION_ONE_PANEL = "calibration_one_panel"
    BONUS_WITHOUT_CAP = "bonus_without_cap"

    # Event: people, entries and their places in a round
    NO_ENTRY = "no_entry"
    NO_SEAT = "no_seat"
    NO_ROUND = "no_round"
    REQUIRED_MISSING = "required_missing"
    UNKNOWN_TRACK = "unknown_track"
    UNKNOWN_ENTRY = "unknown_entry"
    UNKNOWN_JUDGE = "unknown_judge"
    UNKNOWN_PANEL = "unknown_panel"
    UNKNOWN_ROUND = "unknown_round"
    UNKNOWN_DIMENSION = "unknown_dimension"
    UNKNOWN_CRITERION = "unknown_criterion"
    ENTRY_NOT_IN_ROUND = "entry_not_in_round"
    PANEL_HAS_NO_SEAT = "panel_has_no_seat"
    ENTRY_HAS_NO_PANEL = "entry_has_no_panel"
    VOTES_OUT_OF_RANGE = "votes_out_of_range"
    ORDER_OUT_OF_RANGE = "order_out_of_range"
    DUPLICATE_RECORD = "duplicate_record"

    # Marks and figures
    MARK_ABOVE_MAXIMUM = "mark_above_maximum"
    MARK_BELOW_MINIMUM = "mark_below_minimum"
    MARK_OFF_STEP = "mark_off_step"
    MARK_MISSING = "mark_missing"
    MARK_NOT_FOR_TRACK = "mark_not_for_track"
    JUDGE_RECUSED = "judge_recused"
    JUDGE_HAS_NO_SEAT = "judge_has_no_seat"
    JUDGE_SCORES_OTHER_DIMENSION = "judge_scores_other_dimension"
    SHEET_HAS_NO_MARKS = "sheet_has_no_marks"
    SHEET_MUST_BE_EMPTY = "sheet_must_be_empty"
    INDICATOR_VALUE_MISSING = "indicator_value_missing"
    INDICATOR_VALUE_OUT_OF_RANGE = "indicator_value_out_of_range"
    UNKNOWN_CATEGORY = "unknown_category"
    ADJUSTMENT_NOT_POSITIVE = "adjustment_not_positive"
    REASON_MISSING = "reason_missing"
    RULING_INCOMPLETE = "ruling_incomplete"

    # Noticed while scoring
    NO_COUNTING_SHEET = "no_counting_sheet"
    SHEETS_OWED = "sheets_owed"
    FIGURE_UNVERIFIED = "figure_unverified"
    FIGURE_UNCONFIRMED = "figure_unconfirmed"
    FIGURE_UNFOUNDED = "figure_unfounded"
    GATE_FAILED = "gate_failed"
    RANGE_TOO_WIDE = "range_too_wide"
    TIE_UNDECIDED = "tie_undecided"
    AWARD_LINE_TIED = "award_line_tied"
    JUDGE_WITHOUT_SPREAD = "judge_without_spread"
    JUDGE_SAW_TOO_FEW = "judge_saw_too_few"
    CALIBRATION_IMPOSSIBLE = "calibration_impossible"
    TOO_FEW_MARKS_LEFT = "too_few_marks_left"
    PANEL_WITHOUT_HEAD = "panel_without_head"

    # Acting on an event
    NOT_ALLOWED = "not_allowed"
    STALE_REVISION = "stale_revision"
    SUBMISSION_ID_REUSED = "submission_id_reused"
    NOTHING_TO_CORRECT = "nothing_to_correct"
    NOT_PRESENTED = "not_presented"
    NOT_COMPLETE = "not_complete"
    AWARD_TIE_OPEN = "award_tie_open"
    REVEAL_TOO_EARLY = "reveal_too_early"
    ALREADY_REVEALED = "already_revealed"
    STAGE_BUSY = "stage_busy"
    NOTHING_ON_STAGE = "nothing_on_stage"
    NO_STEP_BACK = "no_step_back"
    ON_STAGE_BEFORE = "on_stage_before"
    ENTRY_NOT_COMPETING = "entry_not_competing"
    SHOW_UNFIT = "show_unfit"
    WARNING_TOO_LONG = "warning_too_long"
    MORE_THAN_ENTRIES = "more_than_entries"
    SCREEN_COVERED = "screen_covered"
    UNKNOWN_SESSION = "unknown_session"
    ENTRY_STILL_OPEN = "entry_still_open"
    OVERTIME_OPEN = "overtime_open"
    NOTHING_TO_SHOW = "nothing_to_show"
    ENTRY_CLOSED = "entry_closed"
    SHEET_NOT_RETURNED = "sheet_not_returned"
    RECUSAL_AFTER_SHEET = "recusal_after_sheet"
    TOO_MANY_HELD = "too_many_held"
    SEAT_TAKEN = "seat_taken"
    SEAT_MOVED = "seat_moved"
    SEAT_AWAITS = "seat_awaits"
    HELD_BEFORE = "held_before"
    EVENT_SEALED = "event_sealed"
    SEAL_FORGED = "seal_forged"
    SEAL_DIFFERS = "seal_differs"
    SIGNING_KEY_DAMAGED = "signing_key_damaged"
    SIGNED_OTHERWISE = "signed_otherwise"
    SIGNER_MISSING = "signer_missing"
    SIGNATURE_UNFIT = "signature_unfit"
    PACKET_TAKEN = "packet_taken"
    PACKET_OTHER_EVENT = "packet_other_event"
    NOT_A_PACKET = "not_a_packet"
    PACKET_ITEM_REFUSED = "packet_item_refused"
    NOT_PAIRED = "not_paired"
    TOO_MANY_REQUESTS = "too_many_requests"
    CLIENT_TOO_OLD = "client_too_old"
    HOST_TOO_OLD = "host_too_old"
    HOST_IMPOSTOR = "host_impostor"
    PORT_TAKEN = "port_taken"
    NOT_HOSTED = "not_hosted"
    REQUEST_REFUSED = "request_refused"
    OTHER_EVENT = "other_event"
    ADDRESS_MALFORMED = "address_malformed"
    PAIRING_CODE_MALFORMED = "pairing_code_malformed"
    PAIRING_CODE_WRONG = "pairing_code_wrong"
    SEAL_BROKEN = "seal_broken"
    TOKEN_INVALID = "token_invalid"  # noqa: S105 -- a code, no secret
    HOST_UNREACHABLE = "host_unreachable"
    HOST_REFUSED = "host_refused"
    HOST_NOT_TLS = "host_not_tls"
    SEAT_HOLDS_SHEETS = "seat_holds_sheets"
    SEAT_OPEN_ELSEWHERE = "seat_open_elsewhere"
    ALREADY_DONE = "already_done"
    CHANGED_MEANWHILE = "changed_meanwhile"
    NOTHING_TO_UNDO = "nothing_to_undo"
    UNDO_BLOCKED = "undo_blocked"
    HAS_SHEETS = "has_sheets"
    HAS_LAPTOP = "has_laptop"
    SUBMISSIONS_HELD = "submissions_held"
    HAS_EVIDENCE = "has_evidence"
    NOT_VERIFIED = "not_verified"
    SAME_PERSON = "same_person"
    TEXT_NOT_STORABLE = "text_not_storable"
    READ_ONLY = "read_only"

    # Evidence
    EVIDENCE_EMPTY = "evidence_empty"
    EVIDENCE_TOO_LARGE = "evidence_too_large"
    EVIDENCE_TYPE = "evidence_type"
    EVIDENCE_TWICE = "evidence_twice"
    EVIDENCE_UNREADABLE = "evidence_unreadable"

    # Workbooks
    FILE_MISSING = "file_missing"
    FILE_EXISTS = "file_exists"
    WRONG_SUFFIX = "wrong_suffix"
    FILE_NOT_WRITABLE = "file_not_writable"
    NOTHING_TO_PRINT = "nothing_to_print"
    NO_PRINTER = "no_printer"
    PRINTER_FAILED = "printer_failed"
    NOT_A_WORKBOOK = "not_a_workbook"
    OLD_WORKBOOK = "old_workbook"
    ENCRYPTED_WORKBOOK = "encrypted_workbook"
    OPEN_DOCUMENT_SHEET = "open_document_sheet"
    DAMAGED_WORKBOOK = "damaged_workbook"
    DANGEROUS_WORKBOOK = "dangerous_workbook"
    SHEET_MISSING = "sheet_missing"
    SHEET_UNKNOWN = "sheet_unknown"
    COLUMN_MISSING = "column_missing"
    COLUMN_UNKNOWN = "column_unknown"
    COLUMN_TWICE = "column_twice"
    CELL_NOT_A_NUMBER = "cell_not_a_number"
    CELL_NOT_A_WHOLE_NUMBER = "cell_not_a_whole_number"
    CELL_FORMULA_WITHOUT_VALUE = "cell_formula_without_value"
    CELL_ERROR_VALUE = "cell_error_value"
    CELL_NOT_A_CHOICE = "cell_not_a_choice"
    CELL_NOT_READABLE = "cell_not_readable"
    CELL_REQUIRED = "cell_required"
    CELL_TOO_FINE = "cell_too_fine"
    TOO_MANY_ROWS = "too_many_rows"
    VALUE_DIFFERS = "value_differs"
    NOT_A_RESULTS_WORKBOOK = "not_a_results_workbook"

    # Event files
    NOT_AN_EVENT_FILE = "not_an_event_file"
    EVENT_FILE_DAMAGED = "event_file_damaged"
    EVENT_FILE_NEWER = "event_file_newer"
    EVENT_FILE_OLDER = "event_file_older"
    EVENT_FILE_HELD = "event_file_held"
    EVENT_FILE_READ_ONLY = "event_file_read_only"
    EVENT_FILE_EMPTY = "event_file_empty"
    DISK_FULL = "disk_full"
    STORAGE_FAILED = "storage_failed"
    AUDIT_CHAIN_BROKEN = "audit_chain_broken"
    BACKUP_FAILED = "backup_failed"
    NO_BACKUP = "no_backup"
    BACKUP_FOLDER_MISSING = "backup_folder_missing"
    FOLDER_MISSING = "folder_missing"
    FOLDER_NOT_WRITABLE = "folder_not_writable"

    # Tables that an office sends
    TABLE_EMPTY = "table_empty"
    TEXT_NOT_DECODED = "text_not_decoded"
    NAME_COLUMN_MISSING = "name_column_missing"
    TABLE_WITHOUT_ROWS = "table_without_rows"
    COLUMN_NOT_TAKEN = "column_not_taken"
    COLUMN_RIVAL = "column_rival"
    COLUMN_GUESSED = "column_guessed"
    COLUMN_AS_EVIDENCE = "column_as_evidence"
    CONTACT_NOT_KEPT = "contact_not_kept"
    UNIT_CONVERTED = "unit_converted"
    UNIT_NOT_STATED = "unit_not_stated"
    UNIT_UNCERTAIN = "unit_uncertain"
    UNIT_DOES_NOT_FIT = "unit_does_not_fit"
    ROW_HIDDEN = "row_hidden"
    ROW_TWICE = "row_twice"
    CODE_TWICE = "code_twice"
    CODE_OF_ANOTHER = "code_of_another"
    ENTRY_AMBIGUOUS = "entry_ambiguous"
    CELL_MERGED = "cell_merged"
    NUMBER_REWRITTEN = "number_rewritten"
    NUMBER_APPROXIMATE = "number_approximate"
    NUMBER_OR_NOTHING = "number_or_nothing"
    NUMBER_NEGATIVE = "number_negative"
    NUMBER_UNIT_DIFFERS = "number_unit_differs"
    TRACK_SPELLED_OTHERWISE = "track_spelled_otherwise"
    TRACK_ENDS_BLANK = "track_ends_blank"
    CLAIM_CHANGED = "claim_changed"
    ROLE_UNKNOWN = "role_unknown"
    PANEL_NEEDED = "panel_needed"
    HEAD_TWICE = "head_twice"
    RECUSAL_UNKNOWN = "recusal_unknown"
    RECUSAL_AMBIGUOUS = "recusal_ambiguous"
    PLAN_OUTDATED = "plan_outdated"


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The input cannot be taken as it is."""
    WARNING = "warning"
    """It can be taken, but a person should know."""


Subject = tuple[str, ...]
"""What a finding is about: a kind and its keys, as ("sheet", round, dimension, entry, judge)."""


class Place(NamedTuple):
    """Where in a file something stands; parts that do not apply are empty."""

    file: str = ""
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a code, the facts of the case, and what it is about.

    `column` names the field of the subject, a criterion's code for a mark. `place` is known where
    the input was a file.
    """

    problem: Problem
    facts: Mapping[str, str] = field(default_factory=dict)
    subject: Subject = ()
    column: str = ""
    severity: Severity = Severity.ERROR
    place: Place = Place()


class JudgingError(Exception):
    """The user's or the world's fault: nothing was changed, and the findings say why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(", ".join(finding.problem.value for finding in findings))
        self.findings = tuple(findings)

    @classmethod
    def of(cls, problem: Problem, **facts: str) -> Self:
        """Make an error of a single finding."""
        return cls([Finding(problem, facts)])

    @property
    def problem(self) -> Problem:
        """The first finding's code: what callers decide by."""
        return self.findings[0].problem


def errors_in(findings: Sequence[Finding]) -> list[Finding]:
    """Keep the findings that stop the work."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]
