"""Setting a report as PDF with ReportLab."""
