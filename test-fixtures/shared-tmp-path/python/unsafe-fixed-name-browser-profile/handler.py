# Two browsers cannot use one profile folder.
from selenium import webdriver
from selenium.webdriver.chrome.options import Options


def handler(event, context):
    options = Options()
    options.add_argument('--headless=new')
    options.add_argument('--user-data-dir=/tmp/chrome')  # hazard: shared-tmp-path/fixedName
    driver = webdriver.Chrome(options=options)
    driver.get(event['url'])
    title = driver.title
    driver.quit()
    return title
