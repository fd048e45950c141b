# Each invocation's browser listens on the same port.
from selenium import webdriver
from selenium.webdriver.chrome.options import Options


def handler(event, context):
    options = Options()
    options.add_argument('--headless=new')
    options.add_argument('--remote-debugging-port=9222')  # hazard: exclusive-resource/fixedPort
    driver = webdriver.Chrome(options=options)
    try:
        driver.get(event['url'])
        return driver.title
    finally:
        driver.quit()
