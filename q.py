import os
os.environ['QT_QPA_PLATFORM']='offscreen'
import sys; sys.path.insert(0,'/work/main')
from PySide6.QtWidgets import QApplication,QStyle
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QFont, QFontInfo
import PySide6; print(PySide6.__version__)
app=QApplication([])
from judging_app.desktop.theme.fonts import *
print(app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration), app.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu), app.isEffectEnabled(Qt.UIEffect.UI_General))
print([x for x in dir(app.styleHints().accessibility()) if 'otion' in x or 'ontrast' in x])
f=QFont(pixel_font(100)); f.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
m=QFontMetricsF(f); print(QFontInfo(f).family(), m.ascent(), m.descent(), m.capHeight(), m.xHeight(), m.horizontalAdvance('03:42'), m.horizontalAdvance('中'))
print([ (s.name(), s.geometry(), s.devicePixelRatio(), s.manufacturer(), s.model(), s.serialNumber()) for s in app.screens()])
