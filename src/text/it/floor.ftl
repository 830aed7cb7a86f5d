# floor

floor-title = 4 Interventi
