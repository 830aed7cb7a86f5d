# observations

observations-title = 5 Observations
