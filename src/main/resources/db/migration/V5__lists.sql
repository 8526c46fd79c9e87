-- Lists of an agent or a campaign: without these, a page of one that has ended, or of one agent's part of a campaign, is
-- looked for among all calls.
create index call_agent on call (agent, started_at, sid);
create index call_campaign on call (campaign, started_at, sid);
