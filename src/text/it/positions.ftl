# positions

positions-title = 3 Posizioni e portavoce
