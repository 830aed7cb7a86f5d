# observations

observations-title = 5 Osservazioni
