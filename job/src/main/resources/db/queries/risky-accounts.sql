select account, risk, cause, since, peak, peak_cause
from sluice.risky_accounts
order by risk desc, account
limit 10
