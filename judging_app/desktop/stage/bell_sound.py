"""The sound of the bell, made by the program itself: a struck bell that dies away."""

import math
import sys
import wave
from array import array
from io import BytesIO
from typing import Final

RATE: Final = 22_050
"""Samples in a second."""
_TONE: Final = 740.0
"""The strike note in hertz: clear above speech, not shrill through a hall's loudspeakers."""
_PARTIALS: Final = ((0.5, 0.25, 1.6), (1.0, 1.0, 1.1), (1.2, 0.45, 0.9), (1.5, 0.3, 0.7), (2.0, 0.5, 0.5))
"""Of a bell: hum, strike note, minor third, fifth, octave; each with its loudness and its life in seconds."""
_LOUDNESS: Final = 0.8
_SWELL: Final = 0.004
"""Seconds until a stroke is at its loudest; without them it begins with a click."""
_STROKE: Final = 2.4
_BETWEEN: Final = 0.6
"""Seconds between two strokes."""


def bell_sound(strokes: int) -> bytes:
    """A WAV file of so many strokes: one channel, 16 bits. Takes some tens of milliseconds."""
    stroke = _stroke()
    step = round(_BETWEEN * RATE)
    mixed = [0.0] * (len(stroke) + step * (strokes - 1))
    for number in range(strokes):
        for at, value in enumerate(stroke, start=number * step):
            mixed[at] += value
    peak = max(map(abs, mixed))
    samples = array("h", (round(value / peak * _LOUDNESS * 32_767) for value in mixed))
    if sys.byteorder == "big":
        samples.byteswap()
    held = BytesIO()
    with wave.open(held, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return held.getvalue()


def _stroke() -> list[float]:
    count = round(_STROKE * RATE)
    found = [0.0] * count
    for ratio, loud, life in _PARTIALS:
        turn, fade = 2 * math.pi * _TONE * ratio / RATE, 1 / (life / 3 * RATE)
        for at in range(count):
            found[at] += loud * math.exp(-at * fade) * math.sin(turn * at)
    swell = round(_SWELL * RATE)
    for at in range(swell):
        found[at] *= at / swell
    # The end is faded out, so that it does not stop with a click either.
    tail = count // 10
    for at in range(tail):
        found[count - 1 - at] *= at / tail
    return found
