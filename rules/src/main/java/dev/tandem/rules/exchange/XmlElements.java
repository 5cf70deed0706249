package dev.tandem.rules.exchange;

import java.io.StringReader;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks the elements of an XML text. A document type is refused, so nothing is expanded and nothing outside is read. */
final class XmlElements implements AutoCloseable {

    private final String file;
    private final XMLStreamReader reader;
    private int line = 1;
    private int column = 1;

    XmlElements(String file, String text) {
        this.file = file;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            reader = factory.createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Hands over the name of each element where it begins. */
    void each(Consumer<String> element) {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                line = reader.getLocation().getLineNumber();
                column = Math.max(1, reader.getLocation().getColumnNumber());
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw mistake("A document type and entities are not allowed.");
                }
                                if (event == XMLStreamConstants.START_ELEMENT) {
                    element.accept(reader.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** @throws ExchangeException where the present element lacks it */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        if (value == null || value.isBlank()) {
            throw mistake("<%s> needs the attribute '%s'.".formatted(reader.getLocalName(), name));
        }
        return value;
    }

    /** Reads on to the end of the present element, which holds nothing but text; its attributes are gone then. */
    String text() {
        try {
            return reader.getElementText();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** A mistake in the element that began last. */
    ExchangeException mistake(String message) {
        return new ExchangeException(file, line, column, message);
    }

    /** A mistake at an offset of that element's text. */
    ExchangeException mistake(String text, int offset, String message) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int below = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        return new ExchangeException(file, line + below, (below == 0 ? column : 1) + offset - start, message);
    }

    private ExchangeException malformed(XMLStreamException e) {
        int row = e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNumber());
        int at = e.getLocation() == null ? column : Math.max(1, e.getLocation().getColumnNumber());
        return new ExchangeException(file, row, at, "This is not well-formed XML.");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }
}
