-- Questions to the decisions, with Sluice's own functions.
-- Needs a table or view `decisions` (transaction_id, sender, merchant, amount, currency,
-- paid_at TIMESTAMP(3) in the zone of the business day, score, action).

CREATE TEMPORARY FUNCTION RISK_LEVEL AS 'io.sluice.udfs.table.RiskLevelFunction';
CREATE TEMPORARY FUNCTION STRUCTURING AS 'io.sluice.udfs.table.StructuringFunction';
CREATE TEMPORARY FUNCTION CLEAN_MERCHANT AS 'io.sluice.udfs.table.CleanMerchantFunction';
CREATE TEMPORARY FUNCTION PSEUDONYM AS 'io.sluice.udfs.table.PseudonymFunction';

-- How many payments, and how much money, at each level?
SELECT RISK_LEVEL(score) AS level, currency, COUNT(*) AS payments, SUM(amount) AS amount
FROM decisions
GROUP BY RISK_LEVEL(score), currency
ORDER BY MIN(score);

-- Where was most money stopped? One merchant, however it writes itself.
SELECT CLEAN_MERCHANT(merchant) AS merchant, currency, COUNT(*) AS stopped, SUM(amount) AS amount
FROM decisions
WHERE action IN ('HOLD', 'BLOCK', 'FREEZE')
GROUP BY CLEAN_MERCHANT(merchant), currency
ORDER BY amount DESC
LIMIT 20;

-- Whose payments of a business day are one reportable sum in parts? A threshold of 10,000 US
-- dollars; "more than" that is 10,000.01.
SELECT sender, business_day, finding.verdict, finding.parts, finding.total
FROM (
    SELECT
        PSEUDONYM(sender) AS sender,
        CAST(paid_at AS DATE) AS business_day,
        STRUCTURING(ARRAY_AGG(amount), 10000.01) AS finding
    FROM decisions
    WHERE currency = 'USD'
    GROUP BY sender, CAST(paid_at AS DATE)
)
WHERE finding.verdict <> 'NONE'
ORDER BY finding.total DESC;

-- An extract that names no one, to hand on.
SELECT
    PSEUDONYM(transaction_id) AS transaction_id,
    PSEUDONYM(sender) AS sender,
    CLEAN_MERCHANT(merchant) AS merchant,
    amount,
    currency,
    RISK_LEVEL(score) AS level,
    action
FROM decisions
WHERE RISK_LEVEL(score) IN ('HIGH', 'CRITICAL')
ORDER BY paid_at;
