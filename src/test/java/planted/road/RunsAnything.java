package planted.road;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import javax.script.ScriptEngine;
import javax.script.ScriptException;

/** Every way to turn a stranger's text into code. */
class RunsAnything {

    Object revive(InputStream in) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(in).readObject();
    }

    Object evaluate(ScriptEngine engine, String text) throws ScriptException {
        return engine.eval(text);
    }

    Process execute(String command) throws IOException {
        return Runtime.getRuntime().exec(new String[] {command});
    }

    Process start(String command) throws IOException {
        return new ProcessBuilder(command).start();
    }
}
