"""Makes the text of a PDF that Qt wrote searchable.

Fonts draw an ideograph and the radical of its shape (方 and U+2F45) with one glyph, and Qt tells
readers that the glyph means the radical, which nobody types: a search for 项目 would find nothing.
"""

import re
import unicodedata
from typing import Final

_CMAP: Final = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_MEANINGS: Final = re.compile(rb"\[[^\]]*\]")
_MEANING: Final = re.compile(rb"<([0-9A-F]{4})>")

# The Kangxi radicals have compatibility decompositions; those of the supplement have none, so that
# they are paired here. Simplified Chinese writes U+2F3E as U+6237.
_KANGXI: Final = range(0x2F00, 0x2FD6)
_SUPPLEMENT: Final = (
    "⺂⺃⺅⺉⺋⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺤⺦⺨⺭⺯⺰⺱⺳⺹⺺⺾⻂⻅⻆"
    "⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲⻳"
)
_IDEOGRAPHS: Final = (
    "乛乚亻刂㔾尣尢巳幺彑彐忄扌攵旡歺母民氵灬爫丬犭礻糹纟罓㓁耂肀艹衤见角"
    "讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀龟"
)
_OTHERS: Final = {"\u2f3e": "\u6237", "\u2012": "\u2013", "\u2329": "\u3008", "\u232a": "\u3009"}


def _pairs() -> dict[bytes, bytes]:
    found = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in _KANGXI}
    found |= dict(zip(_SUPPLEMENT, _IDEOGRAPHS, strict=True))
    found |= _OTHERS
    return {b"%04X" % ord(radical): b"<%04X>" % ord(meant) for radical, meant in found.items()}


_PAIRS: Final = _pairs()


def searchable(document: bytes) -> bytes:
    """The same PDF, with glyphs of ideographs meaning these; nothing changes its place in the file."""
    return _CMAP.sub(lambda table: _MEANINGS.sub(_mended, table[0]), document)


def _mended(meanings: re.Match[bytes]) -> bytes:
    return _MEANING.sub(lambda found: _PAIRS.get(found[1], found[0]), meanings[0])
