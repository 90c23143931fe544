"""The template of the certificates, as a row: its canonical text."""

from sqlalchemy import Connection, delete, insert, select

from judging_app.application.papers.certificate import CertificateTemplate
from judging_app.domain.canonical import canonical_text, from_text
from judging_app.storage import tables
from judging_app.storage.mapping import table


def select_certificate(connection: Connection) -> CertificateTemplate | None:
    """Read the template; `None` where none is kept."""
    text = connection.scalar(select(table(tables.CertificateRow).c.text))
    if text is None:
        return None
    found: CertificateTemplate = from_text(CertificateTemplate, text)
    return found


def replace_certificate(connection: Connection, template: CertificateTemplate) -> None:
    """Keep a template in the place of the one before."""
    rows = table(tables.CertificateRow)
    connection.execute(delete(rows))
    connection.execute(insert(rows), {"id": 1, "text": canonical_text(template)})
