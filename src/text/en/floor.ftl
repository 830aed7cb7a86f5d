# floor

floor-title = 4 Speeches
