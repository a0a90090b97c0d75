-- A small `decisions` table to try the queries on. An analyst puts a table of the same columns in
-- its place: over the decisions topic, or over an extract of it.
CREATE TEMPORARY VIEW decisions AS
SELECT * FROM (VALUES
    ('t-01', 'anna',  'SQ *BLUE BOTTLE COFFEE OAKLAND CA',       CAST(4.80 AS DECIMAL(20, 6)), 'USD', TIMESTAMP '2026-03-02 08:15:00', 3, 'APPROVE'),
    ('t-02', 'anna',  'BLUE BOTTLE COFFEE #12 SAN FRANCISCO CA', 5.20,     'USD', TIMESTAMP '2026-03-02 15:40:00', 8, 'APPROVE'),
    ('t-03', 'boris', 'CB PAYMENTS LTD LONDON GB',               9900.00,  'USD', TIMESTAMP '2026-03-02 09:00:00', 44, 'FLAG'),
    ('t-04', 'boris', 'CB PAYMENTS LTD LONDON GB',               9800.00,  'USD', TIMESTAMP '2026-03-02 11:30:00', 63, 'HOLD'),
    ('t-05', 'boris', 'CB PAYMENTS LTD LONDON GB',               9700.00,  'USD', TIMESTAMP '2026-03-02 16:05:00', 81, 'BLOCK'),
    ('t-06', 'carla', 'TESLA INC FREMONT CA',                    9950.00,  'USD', TIMESTAMP '2026-03-02 10:00:00', 22, 'APPROVE'),
    ('t-07', 'dmitri', 'PAYPAL *STEAM GAMES 4029357733 WA',      59.99,    'USD', TIMESTAMP '2026-03-02 22:10:00', 67, 'HOLD'),
    ('t-08', 'dmitri', 'STEAM GAMES 425-9522985 WA',             299.00,   'USD', TIMESTAMP '2026-03-03 02:11:00', 90, 'BLOCK'),
    ('t-09', 'dmitri', 'STEAM GAMES BELLEVUE WA',                199.00,   'USD', TIMESTAMP '2026-03-03 02:12:00', 92, 'BLOCK'),
    ('t-10', 'boris', 'CB PAYMENTS LTD LONDON GB',               9000.00,  'USD', TIMESTAMP '2026-03-03 09:00:00', 40, 'APPROVE')
) AS t (transaction_id, sender, merchant, amount, currency, paid_at, score, action);
