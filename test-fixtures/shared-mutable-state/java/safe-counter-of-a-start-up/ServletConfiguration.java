package com.example.counterofastartup;

import java.util.List;
import javax.servlet.Servlet;
import javax.servlet.ServletContext;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Configuration;

// What the framework calls once, when it starts.
@Configuration
public class ServletConfiguration implements ServletContextInitializer, CommandLineRunner, InitializingBean {
  private final List<Servlet> servlets;
  private int count = 0;
  private String started;
  private String prefix;

  public ServletConfiguration(List<Servlet> servlets) {
    this.servlets = servlets;
  }

  @Override
  public void afterPropertiesSet() {
    prefix = "Servlet_" + servlets.size();
  }

  @Override
  public void onStartup(ServletContext context) {
    for (Servlet servlet : servlets) register(context, servlet);
  }

  private void register(ServletContext context, Servlet servlet) {
    context.addServlet(prefix + (count++), servlet);
  }

  @Override
  public void run(String... args) {
    started = String.join(" ", args);
  }

  public String describe() {
    return prefix + count + started;
  }
}
