# positions

positions-title = 3 Positions and spokespeople
