# Port 0 lets the browser choose, and a pipe is its own.
from selenium import webdriver


def handler(event, context):
    options = webdriver.ChromeOptions()
    options.add_argument('--remote-debugging-port=0')
    options.add_argument('--remote-debugging-pipe')
    options.add_argument('--window-size=1280,1696')
    driver = webdriver.Chrome(options=options)
    try:
        driver.get(event['url'])
        return driver.title
    finally:
        driver.quit()
