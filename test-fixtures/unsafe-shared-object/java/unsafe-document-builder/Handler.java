package com.example.documentbuilder;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

// A parser of XML works through one document at a time.
public class Handler implements RequestHandler<Map<String, String>, String> {
  private final DocumentBuilder parser;

  public Handler() throws ParserConfigurationException {
    parser = DocumentBuilderFactory.newInstance().newDocumentBuilder(); // hazard: unsafe-shared-object/oneUserAtATime
  }

  @Override
  public String handleRequest(Map<String, String> event, Context context) {
    try {
      return parser.parse(new InputSource(new StringReader(event.get("xml")))).getNodeName();
    } catch (IOException | SAXException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
