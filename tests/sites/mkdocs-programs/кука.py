def on_page_markdown(markdown, **kwargs):
    return markdown.replace("а", "б")

def on_post_build(config):
    print("готово")
