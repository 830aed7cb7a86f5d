# hands

hands-title = 7 Vote · show of hands
