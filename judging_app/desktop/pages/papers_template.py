"""The panel in which the certificates' template is changed: the form, files, and keeping it."""

import base64
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

from judging_app.application.papers.certificate import MOST_PICTURE_BYTES, CertificateTemplate
from judging_app.application.papers.certificate_acts import SetCertificate
from judging_app.application.papers.placeholders import is_picture
from judging_app.desktop import files
from judging_app.desktop.models.papers_work import CertificateSource, PaperChoice, PaperItem
from judging_app.desktop.operations import Operations
from judging_app.desktop.pages.papers_editor import CertificateEditor
from judging_app.desktop.pages.side_panel import SidePanel
from judging_app.desktop.widgets.buttons import ButtonKind, ButtonSize, KindButton
from judging_app.desktop.widgets.flow_row import FlowRow
from judging_app.domain.problems import JudgingError, Problem
from judging_app.wording.language import translate


class TemplatePanel(SidePanel):
    """What is changed here counts for the preview at once, and for good once it is kept.

    Signals:
        edited: The template reads otherwise.
        kept: It is in the event now.
        failed: What was tried, and the `JudgingError`.
        tried_again: What is said to have failed is settled, or given up.
    """

    edited = Signal()
    kept = Signal()
    failed = Signal(str, object)
    tried_again = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._source: CertificateSource | None = None
        self._built_in: CertificateTemplate | None = None
        self._draft: CertificateTemplate | None = None
        self._read_only = False
        self.form = CertificateEditor()
        self.keep = KindButton(kind=ButtonKind.PRIMARY, icon="floppy-disk")
        self.read_button = KindButton(size=ButtonSize.COMPACT, icon="upload-simple")
        self.write_button = KindButton(size=ButtonSize.COMPACT, icon="download-simple")
        self.built_in = KindButton(size=ButtonSize.COMPACT, icon="arrow-counter-clockwise")
        rows = FlowRow()
        for button in (self.read_button, self.write_button, self.built_in):
            rows.add(button)
        self.body.addWidget(self.form)
        self.body.addSpacing(8)
        self.body.addWidget(rows)
        self.foot.addWidget(self.keep, 1)
        self.form.edited.connect(self._on_edited)
        self.form.picture_requested.connect(self._choose_picture)
        self.keep.clicked.connect(self._keep)
        self.read_button.clicked.connect(self._read)
        self.write_button.clicked.connect(self._write)
        self.built_in.clicked.connect(self._take_built_in)
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether a template is being changed."""
        return self._draft is not None

    @property
    def is_sound(self) -> bool:
        """Whether certificates can be drawn from what is there."""
        return self._draft is None or self.form.is_sound

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be kept."""
        self._read_only = read_only
        self._show()

    def applied(self, choice: PaperChoice) -> PaperChoice:
        """A choice with the template as it reads now."""
        if self._draft is None or choice.item is not PaperItem.CERTIFICATES:
            return choice
        return replace(choice, template=self._draft)

    def show_source(self, source: CertificateSource) -> None:
        """Take in what is kept; what is being changed stays."""
        self._source = source
        self._show()

    def show_built_in(self, template: CertificateTemplate) -> None:
        """Take in the built-in template, in the language in use."""
        self._built_in = template
        self._show()

    def begin(self, template: CertificateTemplate | None = None) -> None:
        """Begin to change the template that is kept, or go on with another."""
        found = template or self._kept
        if found is None:
            return
        self._draft = found
        self.form.show_template(found)
        self._operations.run(lambda _: _families(), self.form.offer_fonts, self)
        self._show()
        self.scroll_to_top()

    def end(self) -> CertificateTemplate | None:
        """Change it no longer; answers what was changed and is not kept."""
        draft, self._draft = self._draft, None
        return draft if draft is not None and self._is_changed(draft) else None

    def take_focus(self) -> None:
        """Put the keyboard on the first field."""
        self.form.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything again, in the language in use."""
        self.speak()
        self.set_heading(
            translate("PapersPage", "Certificates"), translate("PapersPage", "Change the template")
        )
        self.form.retranslate()
        self.keep.setText(translate("PapersPage", "Keep in the event"))
        self.read_button.setText(translate("PapersPage", "Open a template…"))
        self.write_button.setText(translate("PapersPage", "Save to a file…"))
        self.built_in.setText(translate("PapersPage", "Built-in template"))

    def _is_changed(self, draft: CertificateTemplate) -> bool:
        return draft != self._kept

    @property
    def _kept(self) -> CertificateTemplate | None:
        kept = None if self._source is None else self._source.kept
        return kept or self._built_in

    def _on_edited(self, template: CertificateTemplate) -> None:
        self._draft = template
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        draft = self._draft
        sound = draft is not None and self.form.is_sound
        changed = draft is not None and self._is_changed(draft)
        self.keep.setEnabled(sound and changed and not self._read_only)
        self.write_button.setEnabled(sound)

    def _take(self, template: CertificateTemplate) -> None:
        self.form.show_template(template)
        self._on_edited(template)

    def _keep(self) -> None:
        draft = self.form.template
        if draft is None:
            return
        self._draft = draft

        def done(_: object) -> None:
            if self._source is not None:
                self._source = self._source._replace(kept=draft)
            self._show()
            self.kept.emit()

        head = translate("PapersPage", "The template was not kept")
        self._operations.do(
            SetCertificate("", draft), done, self, failed=lambda error: self.failed.emit(head, error)
        )

    def _take_built_in(self) -> None:
        if self._built_in is not None:
            self._take(self._built_in)

    def _read(self) -> None:
        path = files.ask_template(self, self._operations.folder)
        if path:
            head = translate("PapersPage", "The template was not opened")
            self._operations.run(
                lambda library: library.read_certificate(Path(path)),
                self._take,
                self,
                lambda error: self.failed.emit(head, error),
            )

    def _write(self) -> None:
        draft = self.form.template
        name = translate("PapersPage", "certificate template")
        path = files.ask_new_template(self, files.proposed_name(self._operations.folder, name, ".json"))
        if path and draft is not None:
            head = translate("PapersPage", "The template was not saved")
            self._operations.run(
                lambda library: library.write_certificate(draft, Path(path)),
                lambda _: None,
                self,
                lambda error: self.failed.emit(head, error),
            )

    def _choose_picture(self) -> None:
        path = files.ask_picture(self, self._operations.folder)
        if path:
            self.tried_again.emit()
            head = translate("PapersPage", "The picture was not taken")
            self._operations.run(
                lambda _: _picture(Path(path)),
                self.form.set_picture,
                self,
                lambda error: self.failed.emit(head, error),
            )


def _families() -> list[str]:
    """The families of fonts that have Chinese signs; on the worker, as there may be hundreds."""
    return QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)


def _picture(path: Path) -> str:
    """Read a background picture; on the worker."""
    try:
        if path.stat().st_size > MOST_PICTURE_BYTES:
            raise JudgingError.of(Problem.PICTURE_TOO_LARGE, most="10")
        content = path.read_bytes()
    except OSError as error:
        raise JudgingError.of(Problem.PICTURE_UNREADABLE) from error
    if not is_picture(content):
        raise JudgingError.of(Problem.PICTURE_UNREADABLE)
    return base64.b64encode(content).decode("ascii")
