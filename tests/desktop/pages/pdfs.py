"""The smallest PDF that shows something, written by hand."""


def small_pdf(pages: int = 3, size: tuple[int, int] = (200, 300)) -> bytes:
    """A PDF of blank pages; page n has a black square n x 20 points high in its corner."""
    numbers = range(pages)
    kids = b" ".join(b"%d 0 R" % (3 + 2 * at) for at in numbers)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
    ]
    for at in numbers:
        drawing = b"0 0 20 %d re f" % (20 * (at + 1))
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R>>"
        objects.append(page % (*size, 4 + 2 * at))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing))
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(body))
    return body + table + trailer
