-- No processor of Axon's keeps views up any more: the heads of the views are all there is to remember.
drop table query.token_entry;
