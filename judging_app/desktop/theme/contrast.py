"""Tokens taken from the system's own colours, for Windows high contrast."""

from dataclasses import replace

from PySide6.QtGui import QColor, QPalette

from judging_app.desktop.theme.tokens import DARK, LIGHT, Tokens, Tone, ToneColours


def high_contrast_tokens(palette: QPalette) -> Tokens:
    """Make tokens of a system palette: every text and edge is the system's text colour.

    Tones keep no colour of their own then, because each also has a shape and a word.
    """
    text = _name(palette, QPalette.ColorRole.WindowText)
    window = _name(palette, QPalette.ColorRole.Window)
    dark = QColor(window).lightness() < QColor(text).lightness()
    plain = ToneColours(strong=text, soft=window, text=text)
    base = replace(DARK if dark else LIGHT, tones=dict.fromkeys(Tone, plain))
    return _with_grounds(_with_inks(base, text), palette)


def _name(palette: QPalette, role: QPalette.ColorRole) -> str:
    return palette.color(role).name().upper()


def _with_inks(tokens: Tokens, text: str) -> Tokens:
    return replace(
        tokens,
        line=text,
        line_strong=text,
        ctl=text,
        track=text,
        text=text,
        text2=text,
        text3=text,
        accent_text=text,
        ink_text=text,
        ink_text2=text,
        ink_track=text,
        ink_past=text,
        ink_live=text,
        ink_warn=text,
    )


def _with_grounds(tokens: Tokens, palette: QPalette) -> Tokens:
    window, base = _name(palette, QPalette.ColorRole.Window), _name(palette, QPalette.ColorRole.Base)
    highlight = _name(palette, QPalette.ColorRole.Highlight)
    return replace(
        tokens,
        canvas=window,
        sunken=window,
        hover=window,
        ink=window,
        surface=base,
        row_focus=base,
        accent_soft=base,
        ink_tile=base,
        accent=highlight,
        accent_hover=highlight,
        ink_ok=highlight,
        on_accent=_name(palette, QPalette.ColorRole.HighlightedText),
    )
