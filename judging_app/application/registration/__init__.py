"""An office's own tables read into an event: what each column means, what each row would do."""
