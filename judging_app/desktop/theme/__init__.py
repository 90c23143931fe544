"""How the program looks: tokens, the palette and style sheet made of them, fonts and icons."""
